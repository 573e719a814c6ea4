using DqCheck.Proofs;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary><c>dqcheck rules test</c>: a line for each case that fails and each thing that is missing, then the counts.</summary>
internal static class RulesTest
{
    public static int Run(RulesetInUse rules, string? fixtures, TextWriter output, CancellationToken cancel)
    {
        var byFolder = rules.Found == RulesetFolders.Given;
        var proofs = ProofSet.Read(FixtureFolders.Find(fixtures, rules.Ruleset.Folder, byFolder));
        output.WriteLine($"Ruleset {rules.Ruleset.Folder}, fixtures {proofs.Folder}.");
        output.WriteLine();

        var runner = new ProofRunner(rules.Ruleset);
        var failures = proofs.All.ToList().OnAllCores(p => runner.Failure(p, cancel), cancel).OfType<string>().ToList();
        var gaps = Gaps.Of(rules.Ruleset, proofs);
        foreach (var sentence in failures.Concat(gaps))
            output.WriteLine(sentence);
        if (failures.Count + gaps.Count > 0)
            output.WriteLine();

        var cases = proofs.All.Count();
        output.WriteLine(
            $"{Counted.Of(cases, "case", "cases")} of {Counted.Of(proofs.All.Select(p => p.Rule).Distinct().Count(), "rule or column check", "rules and column checks")}: {Counted.Number(cases - failures.Count)} as expected, {Counted.Number(failures.Count)} not; {Counted.Of(gaps.Count, "thing", "things")} missing."
        );
        return failures.Count + gaps.Count == 0 ? ExitCode.Fine : ExitCode.Failed;
    }
}
