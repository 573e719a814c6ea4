namespace DqCheck.Proofs;

/// <summary>What a case expected and what fired, for the one who wrote the fixture: lines are those of the fixture.</summary>
internal static class ProofWords
{
    private const int Header = 1;

    public static string Expectation(Proof proof)
    {
        var wanted = proof.Expected switch
        {
            Expected.Nothing => "nothing",
            Expected.Somewhere => proof.Rule,
            _ => $"{proof.Rule} {On(proof.FoundOn, proof)}",
        };
        return proof.Also.Count == 0 ? wanted : $"{wanted} ({string.Join(", ", proof.Also)} may fire too)";
    }

    public static string Of(IReadOnlyList<Fired> fired, Proof proof) =>
        fired.Count == 0
            ? "nothing"
            : string.Join(
                ", ",
                fired
                    .GroupBy(f => (f.Rule, f.Field))
                    .Select(g =>
                        $"{g.Key.Rule}{(Tells(g.Key.Rule, g.Key.Field) ? $" ({g.Key.Field})" : "")} {On([.. g.SelectMany(f => f.Lines).Distinct().Order()], proof)}"
                    )
            );

    /// <summary>The id of a column's check names the column already.</summary>
    private static bool Tells(string rule, string field) => field.Length > 0 && !rule.StartsWith(field + "-", StringComparison.Ordinal);

    private static string On(IReadOnlyList<int> lines, Proof proof)
    {
        if (lines.Count == 0)
            return "about the file";
        var own = lines.Where(proof.FixtureLines.ContainsKey).Select(l => proof.FixtureLines[l]).ToList();
        List<string> places = [];
        if (own.Count > 0)
            places.Add($"on {(own.Count == 1 ? "line" : "lines")} {string.Join(", ", own)}");
        if (lines.Contains(Header))
            places.Add("on the header");
        if (lines.Any(l => l != Header && !proof.FixtureLines.ContainsKey(l)))
            places.Add("on the other client of base.csv");
        return string.Join(" and ", places);
    }
}
