using System.Text;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests;

/// <summary>Whole runs on bytes, and how tests look at what came out.</summary>
internal static class Runs
{
    public static RunResult Of(byte[] bytes, string fileName = BaseExtract.FileName, Action<int>? rowsRead = null)
    {
        using var folder = new TemporaryFolder();
        return DqRun.Run(
            new RunRequest
            {
                Extracts = [folder.Write(fileName, bytes)],
                Ruleset = Repository.Rulesets,
                AsOf = BaseExtract.AsOf,
            },
            rowsRead
        );
    }

    public static RunResult Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Checks, and writes what the options say; the view from which that was written.</summary>
    public static ResultView Write(
        RunRequest request,
        OutputOptions options,
        Action<int>? rowsRead = null,
        CancellationToken cancel = default
    )
    {
        options.Validate(request);
        var view = new ResultView(DqRun.Run(request, rowsRead, cancel), options.Audience);
        Outputs.Write(view, options, cancel);
        return view;
    }

    /// <summary>The verdict in words, as the provider reads it.</summary>
    public static string Sentence(this RunResult result) => new ResultView(result, Audience.Provider).VerdictSentence;

    /// <summary>Why an indicator stands as it does, in words, as the provider reads it.</summary>
    public static string Reason(this IndicatorResult indicator) => IndicatorReason.For(indicator, new Rounding(Audience.Provider));

    public static Extract Extract(this RunResult result) => result.Population.Extracts[0];

    public static IReadOnlyList<FindingRow> Rows(this RunResult result) => [.. FindingRow.Of(result.Checks.Findings, result.Population)];

    /// <summary>Each finding as rule, column and lines, such as <c>SEX-code SEX 4</c>.</summary>
    public static IEnumerable<string> Found(this RunResult result) => result.Rows().Select(r => $"{r.Rule.Id} {r.Field} {r.Lines}".Trim());

    /// <summary>Distinct values of a column on records, as they were read.</summary>
    public static IEnumerable<string> Values(this RunResult result, string column)
    {
        var (found, population) = (result.DataSet.DataSet.Find(column)!, result.Population);
        var (values, table) = (population.Values[found.Slot], population[found.Kind]);
        return Enumerable
            .Range(0, table.Count)
            .Select(record => values.Text(table.Cell(record, found.Slot)))
            .Where(text => text.Length > 0)
            .Distinct();
    }
}
