using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Measures;

/// <summary>The check <c>treatment</c>: the program computes what its README derives by hand, client by client.</summary>
public class WorkedExampleTests
{
    private static readonly string Folder = WorkedExample.Folder;

    private static readonly CheckResult Result = WorkedExample.Result;

    private static readonly IReadOnlyList<TableRow> ExpectedFigures = Table.Read(Path.Combine(Folder, "measures.csv")).Rows;

    [Fact]
    public void Every_expected_figure_is_that_of_the_program()
    {
        Assert.Equal(ExpectedFigures.Select(FormatExpected), ExpectedFigures.Select(FormatComputed));

        static string CreateKey(TableRow row) => Key(row["measure"], row["window"], row["client_group"], row["substance_group"]);

        static string FormatExpected(TableRow row) =>
            string.Join(' ', CreateKey(row), FormatNumber(row["numerator"]), FormatNumber(row["denominator"]), FormatNumber(row["value"]));

        static string FormatComputed(TableRow row)
        {
            if (FindMeasure(row) is not { } m)
                return string.Join(' ', CreateKey(row), EmptyGroupFigure(row));
            return string.Join(
                ' ',
                Key(m.Id, m.Window?.Name ?? "", m.ClientGroup, m.SubstanceGroup),
                FormatDecimal(m.Figure!.Numerator),
                FormatDecimal(m.Figure.Denominator),
                FormatDecimal(m.Figure.Fraction is { } fraction ? fraction.Show(4)?.Percent : m.Figure.Value)
            );
        }
    }

    [Fact]
    public void Expected_and_computed_measures_of_everybody_are_the_same()
    {
        string[] notComputable = ["use-improved", "re-presentations-union"];
        var all = Result
            .Measures.Where(m => JourneyMeasures.Find(m.Id) is not null && m is { ClientGroup: "all", SubstanceGroup: "all" })
            .ToList();
        Assert.Equal(
            ExpectedFigures
                .Where(r => (r["client_group"], r["substance_group"]) == ("all", "all"))
                .Select(r => $"{r["measure"]} {r["window"]}")
                .Order(StringComparer.Ordinal),
            all.Where(m => !notComputable.Contains(m.Id)).Select(m => $"{m.Id} {m.Window?.Name}").Order(StringComparer.Ordinal)
        );
        Assert.All(all, m => Assert.Equal(notComputable.Contains(m.Id), m.Figure is null));
    }

    [Fact]
    public void Every_expected_exception_is_a_finding_and_every_finding_is_expected() =>
        Assert.Equal(
            Table
                .Read(Path.Combine(Folder, "exceptions.csv"))
                .Rows.Select(r => string.Join(' ', r["reason"], r["client"], r["episode"], r["family"], r["due"]))
                .Order(StringComparer.Ordinal),
            Result
                .FindingRows()
                .Where(r => r.Finding.Timeliness is not null)
                .Select(r =>
                    string.Join(
                        ' ',
                        TimelinessReasonCodes.GetCode(r.Finding.Timeliness!.Reason),
                        r.Client,
                        r.Episode,
                        GetCategory(r.Finding.Timeliness),
                        LocalDate.Format(r.Due)
                    )
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Only_re_presentations_are_provisional() =>
        Assert.Equal(["re-presentations"], Result.Measures.Where(m => m.IsProvisional).Select(m => m.Id).Distinct());

    [Fact]
    public void Counts_above_the_lists_rebuild_the_percentages() =>
        Assert.All(
            RequirementCounts.ForTops(Result.Journeys).Zip(["top-start", "top-review", "top-review-outcome", "top-exit"]),
            pair => Assert.Equal(Result.GetMeasure(pair.Second).Fraction!.Value.WithoutKeys(), pair.First.Fraction)
        );

    private static MeasureResult? FindMeasure(TableRow row) =>
        Result.Measures.SingleOrDefault(m =>
            m.Id == row["measure"]
            && (m.Window?.Name ?? "") == row["window"]
            && m.ClientGroup == row["client_group"]
            && m.SubstanceGroup == row["substance_group"]
            && m.Agency == "all"
        );

    /// <summary>A group without journeys is left out of the output; the figures derived by hand have 0 there.</summary>
    private static string EmptyGroupFigure(TableRow row) =>
        (row["numerator"], row["denominator"], row["value"]) is ("0", "" or "0", "0" or "")
            ? string.Join(' ', row["numerator"], row["denominator"], row["value"])
            : "left out";

    private static string Key(params string[] parts) => string.Join(' ', parts);

    private static string GetCategory(TimelinessItem item) => item.Category < 0 ? "" : ReviewCategories.Names[item.Category];

    private static string FormatNumber(string text) =>
        text.Length == 0 ? "" : FormatDecimal(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string FormatDecimal(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
