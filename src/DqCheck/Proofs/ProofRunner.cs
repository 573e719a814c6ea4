using System.Globalization;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Proofs;

/// <summary>Runs cases through the whole program, by one ruleset.</summary>
internal sealed class ProofRunner(Ruleset ruleset)
{
    /// <summary>
    /// Runs a case. Null where it fires what it must and nothing else; otherwise a sentence: what was expected, what fired.
    /// </summary>
    public string? Failure(Proof proof, CancellationToken cancel = default)
    {
        var where = $"{proof.Place}, {proof.Rule}, {proof.Name}: ";
        if (proof.Mistake is not null)
            return $"{where}the fixture cannot be run: {proof.Mistake}.";
        try
        {
            var result = Run(proof, cancel);
            if (result.Population.Extracts[0].Error is { } error)
                return $"{where}its extract cannot be read: {error}";
            var fired = Fired.Of(result);
            return Holds(proof, fired) ? null : $"{where}expected {ProofWords.Expectation(proof)}; fired: {ProofWords.Of(fired, proof)}.";
        }
        catch (DqFault fault)
        {
            return $"{where}its extract cannot be checked: {fault.Message}";
        }
    }

    private RunResult Run(Proof proof, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("dqcheck-proof-").FullName;
        try
        {
            var path = Path.Combine(folder, Path.GetFileName(proof.FileName));
            File.WriteAllText(path, proof.Extract);
            var earlier = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "previous")).FullName, Path.GetFileName(path));
            if (proof.Previous is not null)
                File.WriteAllText(earlier, proof.Previous);
            var rules = ruleset with
            {
                DataSets = [.. ruleset.DataSets.Select(d => d.AdultOnly.SetEquals(proof.AdultOnly) ? d : d.WithAdultOnly(proof.AdultOnly))],
            };
            var request = new RunRequest
            {
                Extracts = [path],
                Previous = proof.Previous is null ? [] : [earlier],
                Ruleset = ruleset.Folder,
                AsOf = proof.AsOf,
            };
            return DqRun.Run(request, new RulesetInUse(rules, RulesetFolders.Given, null), cancel: cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Holds(Proof proof, IReadOnlyList<Fired> fired)
    {
        var own = fired.Where(f => f.Rule == proof.Rule).ToList();
        return fired.All(f => f.Rule == proof.Rule || proof.Also.Contains(f.Rule))
            && proof.Expected switch
            {
                Expected.Nothing => own.Count == 0,
                Expected.Somewhere => own.Count > 0,
                _ => own.Count > 0 && own.SelectMany(f => f.Lines).Distinct().Order().SequenceEqual(proof.FoundOn.Order()),
            };
    }
}

/// <summary>A finding of a case: its rule, its column, its lines in the extract.</summary>
internal sealed record Fired(string Rule, string Field, IReadOnlyList<int> Lines)
{
    public static IReadOnlyList<Fired> Of(RunResult result)
    {
        var text = new FindingText(result.Population);
        return
        [
            .. result.Checks.Findings.Select(f => new Fired(
                f.Rule.Id,
                text.Field(f),
                [
                    .. text.Lines(f)
                        .Lines.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(n => int.Parse(n, CultureInfo.InvariantCulture)),
                ]
            )),
        ];
    }
}
