using System.Text.Json;

namespace DqCheck.Benchmarks;

/// <summary>Runs candidates side by side, one after the other and again, each in a process of its own.</summary>
internal static class CandidateRunner
{
    private const int Turns = 3;

    /// <summary>Anything slower runs once.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>Every candidate on the same extracts, as often as its time allows.</summary>
    public static IReadOnlyList<CandidateResult> Run(
        IReadOnlyList<Candidate> candidates,
        string size,
        IReadOnlyList<string> extracts,
        int turns = Turns
    )
    {
        var bytes = extracts.Sum(e => new FileInfo(e).Length);
        var scores = candidates.Select(c => new CandidateResult(c, size, bytes)).ToList();
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (
                var score in scores.Where(s =>
                    s.Candidate.SkipReason is null && s.Failure is null && (s.Times.Count == 0 || s.Times[0] < Long)
                )
            )
                RunOnce(score, extracts);
        }

        return scores;
    }

    private static void RunOnce(CandidateResult score, IReadOnlyList<string> extracts)
    {
        var candidate = score.Candidate;
        // Pinned to its cores, a process sees no more of them.
        var (output, code, took) = ExternalProgram.Run(
            "taskset",
            ["-c", candidate.Cores == 1 ? "0" : $"0-{candidate.Cores - 1}", candidate.Program, .. candidate.Arguments(extracts)]
        );
        Console.Error.WriteLine($"{score.Size}  {candidate.Name}, {candidate.Cores} core(s): {took.TotalSeconds:0.00} s");
        if (code != 0 || output.TrimEnd().Split('\n')[^1] is not ['{', ..] line)
        {
            score.Failure = $"it ended with exit code {code}";
            return;
        }

        score.Times.Add(took);
        score.Measurements.Add(JsonSerializer.Deserialize(line, MeasurementJsonContext.Default.Measurement)!);
    }
}
