using DqCheck.Proofs;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>
/// <c>dqcheck rules test</c>: a line for each case that fails and each thing that is missing, then the counts; of all rules or of some.
/// </summary>
internal static class RulesTest
{
    /// <param name="rules">The ruleset.</param>
    /// <param name="ids">Rules and column checks whose cases are run; none: all.</param>
    /// <param name="fixtures">Folder of the cases, if one was named.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="DqFault">There is no such rule, or no fixtures.</exception>
    public static int Run(RulesetInUse rules, IReadOnlyList<string> ids, string? fixtures, TextWriter output, CancellationToken cancel)
    {
        var byFolder = rules.Found == RulesetFolders.Given;
        var proofs = ProofSet.Read(FixtureFolders.Find(fixtures, rules.Ruleset.Folder, byFolder));
        var known = rules.Ruleset.DataSets.SelectMany(d => d.Rules).Select(r => r.Id).Concat(proofs.All.Select(p => p.Rule)).ToHashSet();
        var only = ids.Count == 0 ? null : ids.Select(id => NearestIds.Find(id, known)).ToHashSet();
        List<Proof> cases = [.. proofs.All.Where(p => only is null || only.Contains(p.Rule))];
        output.WriteLine($"Ruleset {rules.Ruleset.Folder}, fixtures {proofs.Folder}.");
        output.WriteLine();

        var runner = new ProofRunner(rules.Ruleset);
        var failures = cases.OnAllCores(p => runner.Failure(p, cancel), cancel).OfType<string>().ToList();
        var gaps = Gaps.Of(rules.Ruleset, proofs, only);
        foreach (var sentence in failures.Concat(gaps))
            output.WriteLine(sentence);
        if (failures.Count + gaps.Count > 0)
            output.WriteLine();

        output.WriteLine(
            $"{Counted.Of(cases.Count, "case", "cases")} of {Counted.Of(cases.Select(p => p.Rule).Distinct().Count(), "rule or column check", "rules and column checks")}: {Counted.Number(cases.Count - failures.Count)} as expected, {Counted.Number(failures.Count)} not; {Counted.Of(gaps.Count, "thing", "things")} missing."
        );
        return failures.Count + gaps.Count == 0 ? ExitCode.Fine : ExitCode.Failed;
    }
}
