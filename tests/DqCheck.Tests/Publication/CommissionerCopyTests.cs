using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Publication;

/// <summary>All tables of a commissioner's copy together: rounded counts, bands that are true, and nothing from which a count follows.</summary>
public partial class CommissionerCopyTests
{
    /// <summary>Numbers in the JSON that count nobody.</summary>
    private static readonly string[] NoCounts = ["target", "targetTo"];

    /// <summary>Columns of the workbook that count nobody.</summary>
    /// <summary>Columns that number lines, or count the indicators of contracts, which are no people.</summary>
    private static readonly string[] NoCountColumns =
    [
        "No",
        "Missed",
        "Met",
        "Monitored",
        "Returned",
        "Not calculated",
        "Awaiting return",
        "External",
        "Indicators",
    ];

    public static TheoryData<string> PopulationNames() => CommissionerCopy.PopulationNames();

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void Every_count_is_a_multiple_of_five(string population)
    {
        var copies = CommissionerCopy.For(population);
        List<string> counts = [];
        Walk(copies.Json, "", counts);
        Assert.True(counts.Count > 500, $"{counts.Count} numbers");
        Assert.Equal([], counts.Where(c => !c.EndsWith('0') && !c.EndsWith('5')));
        Assert.All(
            copies.Csv.TrimEnd().Split('\n').Skip(1).Select(l => l[(l.LastIndexOf(',') + 1)..]),
            n => Assert.Equal(0, int.Parse(n, CultureInfo.InvariantCulture) % 5)
        );
        var cells = copies.Cells.Where(c => c is { Number: not null, IsDays: false } && !NoCountColumns.Contains(c.Head)).ToList();
        Assert.True(cells.Count > 200, $"{cells.Count} numbers");
        Assert.Equal([], cells.Where(c => c.Number % 5 != 0).Select(c => $"{c.Tab} {c.Address} {c.Head}: {c.Text}"));
        Assert.DoesNotContain(copies.Cells, c => c.IsPercentage);
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_sentence_holds_a_count_that_is_not_rounded(string population)
    {
        var copies = CommissionerCopy.For(population);
        var texts = copies
            .Cells.Select(c => (Where: $"{c.Tab} {c.Address}", c.Text))
            .Concat(Strings(copies.Json, "").Where(s => !s.Where.EndsWith(".title", StringComparison.Ordinal)));
        Assert.Equal([], texts.Where(t => CountInWords().IsMatch(t.Text)).Select(t => $"{t.Where}: {t.Text}"));
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void Figures_are_the_exact_ones_rounded_and_in_bands(string population)
    {
        var copies = CommissionerCopy.For(population);
        var bands = 0;
        foreach (var (exact, shown) in copies.Result.Measures.Zip(copies.Json.GetProperty("measures").EnumerateArray()))
        {
            Assert.Equal(exact.Id, shown.GetProperty("id").GetString());
            if (exact.Figure is not { } figure)
                continue;
            if (figure.Unit != Unit.Days)
                AssertRounded(figure.Numerator, shown, "numerator");
            AssertRounded(figure.Denominator, shown, "denominator");
            if (figure.Fraction is not { } fraction)
                continue;
            Assert.Equal(JsonValueKind.Null, shown.GetProperty("value").ValueKind);
            var band = shown.GetProperty("band").GetString()!;
            Assert.Equal(fraction.Denominator < 20, band == "too few to show");
            if (fraction.Denominator < 20)
                continue;
            bands++;
            Assert.Equal(fraction.Numerator == 0, band == "none");
            Assert.Equal(fraction.Numerator == fraction.Denominator.Number, band == "all");
            if (Band().Match(band) is { Success: true } match)
            {
                Assert.True(fraction.Percent >= Number(match, "from"), band);
                Assert.True(fraction.Percent < Number(match, "to"), band);
            }
        }

        Assert.Equal(copies.Result.Measures.Any(m => m.Fraction?.Denominator >= 20), bands > 0);

        static decimal Number(Match match, string name) => decimal.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void The_same_people_have_the_same_number_in_every_table(string population)
    {
        var copies = CommissionerCopy.For(population);
        Dictionary<KeyedCount, long> shownByCount = [];
        foreach (var (exact, shown) in copies.Result.Measures.Zip(copies.Json.GetProperty("measures").EnumerateArray()))
            Check(exact.Figure, shown);
        foreach (var (contract, lines) in copies.Result.Contracts.Zip(copies.Json.GetProperty("contracts").EnumerateArray()))
        {
            foreach (var (line, shown) in contract.Indicators.Zip(lines.GetProperty("indicators").EnumerateArray()))
            {
                Check(line.Figure, shown);
                foreach (
                    var (part, shownPart) in line
                        .Parts.Where(p => p.By != Indicator.ByPostcodeSector)
                        .Zip(shown.GetProperty("parts").EnumerateArray())
                )
                    Check(part.Figure, shownPart);
            }
        }

        Assert.True(shownByCount.Count > 20, $"{shownByCount.Count} counts");

        void Check(Figure? figure, JsonElement shown)
        {
            if (figure is null or { Unit: Unit.Days })
                return;
            foreach (var (count, name) in new[] { (figure.Numerator, "numerator"), (figure.Denominator, "denominator") })
            {
                if (count is not { } known)
                    continue;
                Assert.True(known.IsKeyed);
                var number = shown.GetProperty(name).GetInt64();
                Assert.Equal(number, shownByCount.GetValueOrDefault(known, number));
                shownByCount[known] = number;
            }
        }
    }

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_count_of_one_to_four_follows_from_all_numbers_together(string population)
    {
        var bounds = new PublishedBounds(PublishedJsonFigure.ReadAll(CommissionerCopy.For(population)));
        Assert.True(bounds.Count > 1_000, $"{bounds.Count} numbers");
        Assert.Equal([], bounds.FindKnown());
    }

    [Fact]
    public void A_month_has_the_same_numbers_in_the_copies_of_two_months()
    {
        var april = SummaryRolling(new(2014, 4, 30));
        var may = SummaryRolling(new(2014, 5, 31));
        var both = april.Where(c => may.ContainsKey(c.Key)).ToList();
        Assert.True(both.Count > 500, $"{both.Count} cells");
        Assert.True(both.Count(c => c.Value > 0) > 20);
        Assert.Equal([], both.Where(c => may[c.Key] != c.Value).Select(c => $"{c.Key}: {c.Value}, then {may[c.Key]}"));

        static Dictionary<(string Row, string Month), double> SummaryRolling(DateOnly asOf)
        {
            var cells = CommissionerCopy.For("one agency", asOf).Cells.Where(c => c.Tab == "Summary rolling").ToList();
            var months = cells.Where(c => Month().IsMatch(c.Text)).ToDictionary(c => Column().Match(c.Address).Value, c => c.Text);
            return cells
                .Where(c => c.Number is not null && months.ContainsKey(Column().Match(c.Address).Value))
                .ToDictionary(c => (Row().Match(c.Address).Value, months[Column().Match(c.Address).Value]), c => c.Number!.Value);
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
            .Cells.Where(c =>
                c.Tab.StartsWith("Compliance ", StringComparison.Ordinal)
                && c.Head is "Number" or "Numerator" or "Denominator" or "Met or missed"
            )
            .GroupBy(c => (c.Tab, int.Parse(Row().Match(c.Address).Value, CultureInfo.InvariantCulture)))
            .Select(r => r.ToDictionary(c => c.Head))
            .Where(r => r.ContainsKey("Number"))
            .ToList();
        Assert.Equal(
            lines.Select(l =>
                (
                    l.GetProperty("number").GetString(),
                    Text(l, "numerator"),
                    Text(l, "denominator"),
                    TabText.Status(l.GetProperty("status").GetString()!)
                )
            ),
            rows.Select(r => ((string?)r["Number"].Text, Digits(r, "Numerator"), Digits(r, "Denominator"), r["Met or missed"].Text))
        );

        static string Text(JsonElement line, string name) => line.GetProperty(name).ToString();

        static string Digits(Dictionary<string, CommissionerCopy.CopiedCell> row, string head) =>
            row.GetValueOrDefault(head)?.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static void AssertRounded(KeyedCount? exact, JsonElement figure, string name)
    {
        if (exact is not { } count)
        {
            Assert.Equal(JsonValueKind.Null, figure.GetProperty(name).ValueKind);
            return;
        }

        var shown = figure.GetProperty(name).GetInt64();
        Assert.Equal(0, shown % 5);
        Assert.InRange(shown - count.Number, -4, 4);
    }

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

    [GeneratedRegex(
        @"(?<![\d.,:\-–%] ?|to |week |less than |within |at least |more than |under |means |\()\b\d*[1-46-9] "
            + @"(more|rows?|findings?|items?|people|person|clients?|episodes?|journeys?|records?|cells?|dates?|new|fixed|open|of \d)"
            + @"\b|\((\d+ of )?\d*[1-46-9] of|of \d*[1-46-9]( \w+)?\)"
    )]
    private static partial Regex CountInWords();

    [GeneratedRegex(@"^(?<from>\d+) to (?<to>\d+)%$")]
    private static partial Regex Band();

    [GeneratedRegex("^[A-Z][a-z]{2} 20[0-9]{2}$")]
    private static partial Regex Month();

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Column();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Row();
}
