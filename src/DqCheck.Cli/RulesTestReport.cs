using DqCheck.Fixtures;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>
/// <c>dqcheck rules test</c>: prints a line for each case that fails and each missing item, then the counts, for all rules or some.
/// </summary>
internal static class RulesTestReport
{
    /// <param name="rules">The ruleset.</param>
    /// <param name="ids">The rules and column checks whose cases are run; empty for all.</param>
    /// <param name="fixtures">The folder of the cases, if given.</param>
    /// <param name="output">The target of the report.</param>
    /// <param name="cancel">Cancels the run.</param>
    /// <exception cref="DqCheckException">There is no such rule, or no fixtures.</exception>
    public static int Run(LoadedRuleset rules, IReadOnlyList<string> ids, string? fixtures, TextWriter output, CancellationToken cancel)
    {
        var byFolder = rules.FoundIn == RulesetFolders.GivenFolder;
        var fixtureSet = FixtureSet.Read(FixtureFolders.Find(fixtures, rules.Ruleset.Folder, byFolder));
        var known = rules
            .Ruleset.DataSets.SelectMany(d => d.Rules)
            .Select(r => r.Id)
            .Concat(fixtureSet.All.Select(p => p.Rule))
            .ToHashSet();
        var only = ids.Count == 0 ? null : ids.Select(id => RuleIds.Find(id, known)).ToHashSet();
        List<FixtureCase> cases = [.. fixtureSet.All.Where(p => only is null || only.Contains(p.Rule))];
        output.WriteLine($"Ruleset {rules.Ruleset.Folder}, fixtures {fixtureSet.Folder}.");
        output.WriteLine();

        var runner = new FixtureRunner(rules.Ruleset);
        var failures = cases.RunParallel(p => runner.FindFailure(p, cancel), cancel).OfType<string>().ToList();
        var missing = MissingFixtures.Find(rules.Ruleset, fixtureSet, only);
        foreach (var sentence in failures.Concat(missing))
            output.WriteLine(sentence);
        if (failures.Count + missing.Count > 0)
            output.WriteLine();

        var tested = Plural.Format(cases.Select(p => p.Rule).Distinct().Count(), "rule or column check", "rules and column checks");
        output.WriteLine(
            $"{Plural.Format(cases.Count, "case", "cases")} of {tested}: {Plural.FormatNumber(cases.Count - failures.Count)} passed, "
                + $"{Plural.FormatNumber(failures.Count)} failed; {Plural.Format(missing.Count, "page or fixture", "pages or fixtures")} missing."
        );
        return failures.Count + missing.Count == 0 ? ExitCode.Success : ExitCode.FindingsFound;
    }
}
