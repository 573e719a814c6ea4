using System.Text;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests;

/// <summary>Runs whole checks in tests, and summarises their results.</summary>
internal static class CheckRun
{
    public static CheckResult Execute(byte[] bytes, string fileName = CleanExtract.FileName, Action<int>? rowsRead = null)
    {
        using var folder = new TemporaryFolder();
        return ShippedRuleset.Check(
            new CheckRequest
            {
                Extracts = [folder.Write(fileName, bytes)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            rowsRead
        );
    }

    public static CheckResult Execute(string text) => Execute(Encoding.UTF8.GetBytes(text));

    /// <summary>Checks extracts, writes the requested outputs, and returns the view that was written.</summary>
    public static ResultView Write(
        CheckRequest request,
        OutputOptions options,
        Action<int>? rowsRead = null,
        CancellationToken cancel = default
    )
    {
        options.Validate(request);
        var view = new ResultView(
            ShippedRuleset.Check(request with { Typed = request.Typed ?? EarlierWorkbooks.Read(request, options) }, rowsRead, cancel),
            options.Audience,
            options.Counts
        );
        OutputWriter.Write(view, options, cancel);
        return view;
    }

    /// <summary>The verdict as a sentence, as the provider reads it.</summary>
    public static string Sentence(this CheckResult result) => new ResultView(result, Audience.Provider).VerdictSentence;

    /// <summary>The reason for the state of an indicator, as the provider reads it.</summary>
    public static string Reason(this IndicatorResult indicator) => IndicatorReason.For(indicator, new Rounding(isOn: false));

    /// <summary>The numbers of a fraction, whoever is counted.</summary>
    public static Fraction WithoutKeys(this Fraction fraction) => Fraction.WithoutKey(fraction.Numerator, fraction.Denominator);

    public static Extract FirstExtract(this CheckResult result) => result.Population.Extracts[0];

    public static IReadOnlyList<FindingRow> FindingRows(this CheckResult result) =>
        [.. FindingRow.Create(result.Checks.Findings, result.Population)];

    /// <summary>Each finding as rule, column and lines, such as <c>SEX-code SEX 4</c>.</summary>
    public static IEnumerable<string> FindingSummaries(this CheckResult result) =>
        result.FindingRows().Select(r => $"{r.Rule.Id} {r.Field} {r.Lines}".Trim());

    /// <summary>Distinct values of a column on records.</summary>
    public static IEnumerable<string> DistinctValues(this CheckResult result, string column)
    {
        var found = result.DataSet.DataSet.Find(column)!;
        var population = result.Population;
        var values = population.Values[found.Slot];
        var table = population[found.Kind];
        return Enumerable
            .Range(0, table.Count)
            .Select(record => values.GetText(table.GetCellId(record, found.Slot)))
            .Where(text => text.Length > 0)
            .Distinct();
    }
}
