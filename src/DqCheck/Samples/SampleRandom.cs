using DqCheck.Rulesets;

namespace DqCheck.Samples;

/// <summary>Random numbers that are the same on every machine: SplitMix64, whole numbers only.</summary>
/// <remarks>Each client has its own streams, so that its history does not depend on other clients.</remarks>
internal sealed class SampleRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public SampleRandom(int seed, int client, int stream) => _state = Mix(Mix(Mix((uint)seed + Step) + (uint)client) + (uint)stream);

    /// <summary>A number from 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int NextBelow(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int NextBetween(int least, int most) => least + NextBelow(most - least + 1);

    /// <summary>True with a probability in per cent.</summary>
    public bool NextChance(int percent) => NextBelow(100) < percent;

    /// <summary>One of the values, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[NextBelow(values.Count)];

    /// <summary>One of the values, with probabilities in proportion to their weights.</summary>
    public T PickWeighted<T>(params ReadOnlySpan<(T Value, int Weight)> choices)
    {
        var total = 0;
        foreach (var (_, weight) in choices)
            total += weight;
        var position = NextBelow(total);
        foreach (var (value, weight) in choices)
        {
            if ((position -= weight) < 0)
                return value;
        }

        throw new ArgumentException("Nothing to choose from.", nameof(choices));
    }

    public string NextYesOrNo(int percentYes) => NextChance(percentYes) ? YesNo.Yes : YesNo.No;

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
