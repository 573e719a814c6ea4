using DqCheck.Rulesets;

namespace DqCheck.Fixtures;

/// <summary>Runs cases through the whole program with one ruleset.</summary>
internal sealed class FixtureRunner(Ruleset ruleset)
{
    /// <summary>
    /// Runs a case. Null where exactly the expected rules fire; otherwise a sentence with the expected and the fired rules.
    /// </summary>
    public string? FindFailure(FixtureCase fixtureCase, CancellationToken cancel = default)
    {
        var where = $"{fixtureCase.Location}, {fixtureCase.Rule}, {fixtureCase.Name}: ";
        if (fixtureCase.Mistake is not null)
            return $"{where}the fixture cannot be run: {fixtureCase.Mistake}.";
        try
        {
            var result = Run(fixtureCase, cancel);
            if (result.Population.Extracts[0].Error is { } error)
                return $"{where}its extract cannot be read: {error}";
            var fired = FiredRule.From(result);
            return Matches(fixtureCase, fired)
                ? null
                : $"{where}expected {FixtureText.DescribeExpectation(fixtureCase)}; fired: {FixtureText.Describe(fired, fixtureCase)}.";
        }
        catch (DqCheckException fault)
        {
            return $"{where}its extract cannot be checked: {fault.Message}";
        }
    }

    /// <summary>Checks the extract of a case.</summary>
    public CheckResult Run(FixtureCase fixtureCase, CancellationToken cancel = default)
    {
        var folder = Directory.CreateTempSubdirectory("dqcheck-fixture-").FullName;
        try
        {
            var path = Path.Combine(folder, Path.GetFileName(fixtureCase.FileName));
            File.WriteAllText(path, fixtureCase.Extract);
            var earlier = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "previous")).FullName, Path.GetFileName(path));
            if (fixtureCase.Previous is not null)
                File.WriteAllText(earlier, fixtureCase.Previous);
            var rules = ruleset with
            {
                DataSets =
                [
                    .. ruleset.DataSets.Select(d =>
                        d.AdultOnly.SetEquals(fixtureCase.AdultOnly) ? d : d.WithAdultOnly(fixtureCase.AdultOnly)
                    ),
                ],
            };
            var request = new CheckRequest
            {
                Extracts = [path],
                Previous = fixtureCase.Previous is null ? [] : [earlier],
                Ruleset = ruleset.Folder,
                AsOf = fixtureCase.AsOf,
            };
            return ExtractCheck.Run(request, new LoadedRuleset(rules, RulesetFolders.GivenFolder, null), cancel: cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Matches(FixtureCase fixtureCase, IReadOnlyList<FiredRule> fired)
    {
        var own = fired.Where(f => f.Rule == fixtureCase.Rule).ToList();
        return fired.All(f => f.Rule == fixtureCase.Rule || fixtureCase.AlsoFires.Contains(f.Rule))
            && fixtureCase.Expected switch
            {
                ExpectedResult.Nothing => own.Count == 0,
                ExpectedResult.Somewhere => own.Count > 0,
                _ => own.Count > 0 && own.SelectMany(f => f.Lines).Distinct().Order().SequenceEqual(fixtureCase.ExpectedLines.Order()),
            };
    }
}
