using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Measures;

/// <summary>The run <c>treatment</c>: what its README derives on paper, client by client, is what the program says.</summary>
public class FortyClientsOnPaper
{
    private static readonly string Folder = TreatmentRun.Folder;

    private static readonly RunResult Result = TreatmentRun.Result;

    private static readonly IReadOnlyList<TableRow> Paper = Table.Read(Path.Combine(Folder, "measures.csv")).Rows;

    [Fact]
    public void Every_figure_on_paper_is_that_of_the_program() =>
        Assert.Equal(
            Paper.Select(r =>
                string.Join(
                    ' ',
                    Key(r["measure"], r["window"], r["client_group"], r["substance_group"]),
                    Number(r["numerator"]),
                    Number(r["denominator"]),
                    Number(r["value"])
                )
            ),
            Paper.Select(r =>
                Find(r) is { } m
                    ? string.Join(
                        ' ',
                        Key(m.Id, m.Window?.Name ?? "", m.ClientGroup, m.SubstanceGroup),
                        Text(m.Figure!.Numerator),
                        Text(m.Figure.Denominator),
                        Text(m.Figure.Rounded)
                    )
                    : string.Join(' ', Key(r["measure"], r["window"], r["client_group"], r["substance_group"]), Nobody(r))
            )
        );

    [Fact]
    public void Paper_and_program_know_the_same_measures_of_everybody()
    {
        string[] notComputable = ["use-improved", "re-presentations-union"];
        var all = Result
            .Measures.Where(m => JourneyMeasures.Find(m.Id) is not null && m is { ClientGroup: "all", SubstanceGroup: "all" })
            .ToList();
        Assert.Equal(
            Paper
                .Where(r => (r["client_group"], r["substance_group"]) == ("all", "all"))
                .Select(r => $"{r["measure"]} {r["window"]}")
                .Order(StringComparer.Ordinal),
            all.Where(m => !notComputable.Contains(m.Id)).Select(m => $"{m.Id} {m.Window?.Name}").Order(StringComparer.Ordinal)
        );
        Assert.All(all, m => Assert.Equal(notComputable.Contains(m.Id), m.Figure is null));
    }

    [Fact]
    public void Every_exception_on_paper_is_a_finding_and_every_finding_is_on_paper() =>
        Assert.Equal(
            Table
                .Read(Path.Combine(Folder, "exceptions.csv"))
                .Rows.Select(r => string.Join(' ', r["reason"], r["client"], r["episode"], r["family"], r["due"]))
                .Order(StringComparer.Ordinal),
            Result
                .Rows()
                .Where(r => r.Finding.Owed is not null)
                .Select(r =>
                    string.Join(
                        ' ',
                        Reasons.Of(r.Finding.Owed!.Reason),
                        r.Client,
                        r.Episode,
                        Family(r.Finding.Owed),
                        LocalDate.Write(r.Due)
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
            OwedCounts.OfTops(Result.Journeys).Zip(["top-start", "top-review", "top-review-outcome", "top-exit"]),
            pair => Assert.Equal(Result.Measure(pair.Second).Fraction, pair.First.Fraction)
        );

    private static Measure? Find(TableRow row) =>
        Result.Measures.SingleOrDefault(m =>
            m.Id == row["measure"]
            && (m.Window?.Name ?? "") == row["window"]
            && m.ClientGroup == row["client_group"]
            && m.SubstanceGroup == row["substance_group"]
            && m.Agency == "all"
        );

    /// <summary>A group to which no journey belongs is left out: the paper has 0 there.</summary>
    private static string Nobody(TableRow row) =>
        (row["numerator"], row["denominator"], row["value"]) is ("0", "" or "0", "0" or "")
            ? string.Join(' ', row["numerator"], row["denominator"], row["value"])
            : "left out";

    private static string Key(params string[] parts) => string.Join(' ', parts);

    private static string Family(OwedItem item) => item.Family < 0 ? "" : Families.Names[item.Family];

    private static string Number(string text) => text.Length == 0 ? "" : Text(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
