using System.Text.Json;

namespace DqCheck.Benchmarks;

/// <summary>Runs contestants side by side, one after the other and again, each in a process of its own.</summary>
internal static class Round
{
    private const int Turns = 3;

    /// <summary>What takes longer runs once.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>Every contestant on the same extracts, as often as its time allows.</summary>
    public static IReadOnlyList<Score> Run(
        IReadOnlyList<Contestant> contestants,
        string size,
        IReadOnlyList<string> extracts,
        int turns = Turns
    )
    {
        var bytes = extracts.Sum(e => new FileInfo(e).Length);
        var scores = contestants.Select(c => new Score(c, size, bytes)).ToList();
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (
                var score in scores.Where(s =>
                    s.Contestant.Missing is null && s.Failure is null && (s.Times.Count == 0 || s.Times[0] < Long)
                )
            )
                Once(score, extracts);
        }

        return scores;
    }

    private static void Once(Score score, IReadOnlyList<string> extracts)
    {
        var contestant = score.Contestant;
        // Pinned to its cores, a process sees no more of them.
        var (output, code, took) = Tool.Run(
            "taskset",
            ["-c", contestant.Cores == 1 ? "0" : $"0-{contestant.Cores - 1}", contestant.Program, .. contestant.Arguments(extracts)]
        );
        Console.Error.WriteLine($"{score.Size}  {contestant.Name}, {contestant.Cores} core(s): {took.TotalSeconds:0.00} s");
        if (code != 0 || output.TrimEnd().Split('\n')[^1] is not ['{', ..] line)
        {
            score.Failure = $"it ended with exit code {code}";
            return;
        }

        score.Times.Add(took);
        score.Measurements.Add(JsonSerializer.Deserialize(line, MeasurementJson.Default.Measurement)!);
    }
}
