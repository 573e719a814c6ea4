namespace DqCheck.Fixtures;

/// <summary>Describes the expected and the fired rules of a case for the author of the fixture, with line numbers of the fixture.</summary>
internal static class FixtureText
{
    private const int Header = 1;

    public static string DescribeExpectation(FixtureCase fixtureCase)
    {
        var expected = fixtureCase.Expected switch
        {
            ExpectedResult.Nothing => "nothing",
            ExpectedResult.Somewhere => fixtureCase.Rule,
            _ => $"{fixtureCase.Rule} {DescribeLines(fixtureCase.ExpectedLines, fixtureCase)}",
        };
        return fixtureCase.AlsoFires.Count == 0 ? expected : $"{expected} ({string.Join(", ", fixtureCase.AlsoFires)} may fire too)";
    }

    public static string Describe(IReadOnlyList<FiredRule> fired, FixtureCase fixtureCase) =>
        fired.Count == 0
            ? "nothing"
            : string.Join(
                ", ",
                fired
                    .GroupBy(f => (f.Rule, f.Field))
                    .Select(g => $"{DescribeRule(g.Key.Rule, g.Key.Field)} {DescribeLines(GetLines(g), fixtureCase)}")
            );

    /// <summary>The rule with its column, unless the id of a column check names the column already.</summary>
    private static string DescribeRule(string rule, string field) =>
        field.Length == 0 || rule.StartsWith(field + "-", StringComparison.Ordinal) ? rule : $"{rule} ({field})";

    private static List<int> GetLines(IEnumerable<FiredRule> fired) => [.. fired.SelectMany(f => f.Lines).Distinct().Order()];

    private static string DescribeLines(IReadOnlyList<int> lines, FixtureCase fixtureCase)
    {
        if (lines.Count == 0)
            return "about the file";
        var own = lines.Where(fixtureCase.FixtureLines.ContainsKey).Select(l => fixtureCase.FixtureLines[l]).ToList();
        List<string> places = [];
        if (own.Count > 0)
            places.Add($"on {(own.Count == 1 ? "line" : "lines")} {string.Join(", ", own)}");
        if (lines.Contains(Header))
            places.Add("on the header");
        if (lines.Any(l => l != Header && !fixtureCase.FixtureLines.ContainsKey(l)))
            places.Add("on the other client of base.csv");
        return string.Join(" and ", places);
    }
}
