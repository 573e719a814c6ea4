using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Publication;

/// <summary>All tables of a commissioner's copy together: no count of 1 to 4, and no two numbers that tell one.</summary>
public partial class CommissionerCopyTests
{
    /// <summary>Numbers in the JSON that count nobody.</summary>
    private static readonly string[] NoCounts = ["week", "target", "targetTo"];

    /// <summary>Columns of the workbook that count nobody.</summary>
    private static readonly string[] NoCountColumns = ["Order", "No", "Mean wait"];

    public static TheoryData<string> PopulationNames() => CommissionerCopy.PopulationNames();

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_number_of_the_JSON_is_a_count_of_one_to_four(string population)
    {
        List<string> counts = [];
        Walk(CommissionerCopy.For(population).Json, "", counts);
        Assert.True(counts.Count > 500, $"{counts.Count} numbers");
        Assert.Equal([], counts.Where(c => FewWords().IsMatch(c)));
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_cell_of_the_workbook_is_a_count_of_one_to_four(string population)
    {
        var cells = CommissionerCopy.For(population).Cells;
        var numbers = cells.Where(c => c.Number is not null && !c.IsPercentage && !NoCountColumns.Contains(c.Head)).ToList();
        Assert.True(numbers.Count > 200, $"{numbers.Count} numbers");
        Assert.Equal([], numbers.Where(c => c.Number is >= 1 and <= 4).Select(c => $"{c.Tab} {c.Address} {c.Head}: {c.Text}"));
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_sentence_counts_one_to_four_of_anything(string population)
    {
        var copies = CommissionerCopy.For(population);
        var texts = copies
            .Cells.Select(c => (Where: $"{c.Tab} {c.Address}", c.Text))
            .Concat(Strings(copies.Json, "").Where(s => !s.Where.EndsWith(".title", StringComparison.Ordinal)));
        Assert.Equal([], texts.Where(t => SmallInWords().IsMatch(t.Text)).Select(t => $"{t.Where}: {t.Text}"));
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void Counts_of_activity_are_multiples_of_five(string population)
    {
        var copies = CommissionerCopy.For(population);
        List<string> counts = [];
        foreach (var name in new[] { "extracts", "records", "findings", "rules", "dataQuality", "fixFirst", "dueNext", "forecast" })
            Walk(copies.Json.GetProperty(name), name, counts);
        Assert.Equal([], counts.Where(c => !c.EndsWith('0') && !c.EndsWith('5')));
        Assert.All(
            copies.Csv.TrimEnd().Split('\n').Skip(1).Select(l => l[(l.LastIndexOf(',') + 1)..]),
            n => Assert.True(n == "<5" || int.Parse(n, CultureInfo.InvariantCulture) % 5 == 0, n)
        );
        string[] compliance = ["Front page", "Readme", "Summary", "Compliance", "Breakdowns", "Definitions"];
        var cells = copies
            .Cells.Where(c => c.Number is not null && !c.IsPercentage && !NoCountColumns.Contains(c.Head) && !compliance.Contains(c.Tab))
            .Where(c => c.Tab != "Waits and returns");
        Assert.Equal([], cells.Where(c => c.Number % 5 != 0).Select(c => $"{c.Tab} {c.Address} {c.Head}: {c.Text}"));
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_total_and_part_of_it_differ_by_one_to_four(string population)
    {
        var figures = PublishedJsonFigure.ReadAll(CommissionerCopy.For(population));
        var pairs = figures
            .GroupBy(f => f.Series)
            .SelectMany(series => from total in series from part in series where total.Contains(part) select (total, part))
            .ToList();
        Assert.True(pairs.Count > 1_000, $"{pairs.Count} pairs");
        Assert.Equal(
            [],
            pairs
                .Where(p =>
                    IsFew(p.total.Numerator - p.part.Numerator)
                    || IsFew(p.total.Denominator - p.part.Denominator)
                    || IsFew(p.total.Rest - p.part.Rest)
                )
                .Select(p => $"{p.total} {p.part}")
        );
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void What_the_published_parts_leave_of_a_total_is_not_one_to_four(string population)
    {
        var figures = PublishedJsonFigure
            .ReadAll(CommissionerCopy.For(population))
            .Where(f => f.Part.Length == 0)
            .Distinct()
            .ToLookup(f => f.Series);
        foreach (var series in figures)
        {
            foreach (var total in series)
            {
                Check(
                    total,
                    series.Where(f =>
                        total.Agency == "all"
                        && f.Agency != "all"
                        && f == total with { Agency = f.Agency, Numerator = f.Numerator, Denominator = f.Denominator }
                    )
                );
                Check(
                    total,
                    series.Where(f =>
                        total.Clients == "all"
                        && f.Clients != "all"
                        && f == total with { Clients = f.Clients, Numerator = f.Numerator, Denominator = f.Denominator }
                    )
                );
                Check(
                    total,
                    series.Where(f =>
                        total.Substances == "all"
                        && f.Substances is not ("all" or "drugs")
                        && f == total with { Substances = f.Substances, Numerator = f.Numerator, Denominator = f.Denominator }
                    )
                );
            }
        }

        static void Check(PublishedJsonFigure total, IEnumerable<PublishedJsonFigure> parts)
        {
            List<PublishedJsonFigure> all = [.. parts];
            if (all.Count == 0)
                return;
            Assert.False(IsFew(total.Numerator - all.Sum(p => p.Numerator ?? 0)), $"{total} leaves few of its numerator");
            Assert.False(IsFew(total.Denominator - all.Sum(p => p.Denominator ?? 0)), $"{total} leaves few of its denominator");
        }
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void The_workbook_shows_the_figures_of_the_JSON(string population)
    {
        var copies = CommissionerCopy.For(population);
        var lines = copies
            .Json.GetProperty("contracts")
            .EnumerateArray()
            .SelectMany(c => c.GetProperty("indicators").EnumerateArray())
            .ToList();
        var rows = copies
            .Cells.Where(c => c.Tab == "Compliance" && c.Head is "Number" or "Numerator" or "Denominator" or "Met or missed")
            .GroupBy(c => int.Parse(Row().Match(c.Address).Value, CultureInfo.InvariantCulture))
            .Select(r => r.ToDictionary(c => c.Head))
            .Where(r => r.ContainsKey("Number"))
            .ToList();
        Assert.Equal(
            lines.Select(l =>
                (
                    l.GetProperty("number").GetString(),
                    Text(l, "numerator"),
                    Text(l, "denominator"),
                    WorkbookText.Status(l.GetProperty("status").GetString()!)
                )
            ),
            rows.Select(r => ((string?)r["Number"].Text, Digits(r, "Numerator"), Digits(r, "Denominator"), r["Met or missed"].Text))
        );

        static string Text(JsonElement line, string name) => line.GetProperty(name).ToString();

        static string Digits(Dictionary<string, CommissionerCopy.CopiedCell> row, string head) =>
            row.GetValueOrDefault(head)?.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static bool IsFew(long? difference) => difference is { } d && Math.Abs(d) is >= 1 and <= 4;

    /// <summary>Every count with the names that lead to it; percentages and numbers of days are left out.</summary>
    private static void Walk(JsonElement element, string path, List<string> counts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var isCount = !element.TryGetProperty("unit", out var unit) || unit.GetString() == "count";
                foreach (var member in element.EnumerateObject())
                {
                    if (!NoCounts.Contains(member.Name) && (isCount || member.Name != "value"))
                        Walk(member.Value, $"{path}.{member.Name}", counts);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in element.EnumerateArray().Index())
                    Walk(item, $"{path}[{i}]", counts);
                break;
            case JsonValueKind.Number:
                counts.Add($"{path} = {element.GetDecimal()}");
                break;
        }
    }

    private static IEnumerable<(string Where, string Text)> Strings(JsonElement element, string path) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Strings(m.Value, $"{path}.{m.Name}")),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(i => Strings(i, path)),
            JsonValueKind.String => [(path, element.GetString()!)],
            _ => [],
        };

    [GeneratedRegex("= [1-4]$")]
    private static partial Regex FewWords();

    [GeneratedRegex(
        @"(?<![\d.,:\-–%] ?|to |week |less than |within |at least |more than |under |\()\b[1-4] "
            + @"(more|rows?|findings?|items?|people|person|clients?|episodes?|journeys?|records?|cells?|dates?|new|fixed|open|of \d)"
            + @"\b|\((\d+ of )?[1-4] of|of [1-4]( \w+)?\)"
    )]
    private static partial Regex SmallInWords();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Row();
}
