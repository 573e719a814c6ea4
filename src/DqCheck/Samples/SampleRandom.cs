namespace DqCheck.Samples;

/// <summary>Random numbers that are the same on every machine: SplitMix64, whole numbers only.</summary>
/// <remarks>Each client has streams of its own, so that one client's history does not depend on another's.</remarks>
internal sealed class SampleRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public SampleRandom(int seed, int client, int stream) => _state = Mix(Mix(Mix((uint)seed + Step) + (uint)client) + (uint)stream);

    /// <summary>A number from 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int NextBelow(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int NextBetween(int least, int most) => least + NextBelow(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool NextChance(int percent) => NextBelow(100) < percent;

    /// <summary>One of the values, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[NextBelow(values.Count)];

    /// <summary>One of the values, as likely as its weight.</summary>
    public T PickWeighted<T>(params ReadOnlySpan<(T Value, int Weight)> choices)
    {
        var total = 0;
        foreach (var (_, weight) in choices)
            total += weight;
        var place = NextBelow(total);
        foreach (var (value, weight) in choices)
        {
            if ((place -= weight) < 0)
                return value;
        }

        throw new ArgumentException("Nothing to choose from.", nameof(choices));
    }

    public string NextYesOrNo(int percentYes) => NextChance(percentYes) ? "Y" : "N";

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
