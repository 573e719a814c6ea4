namespace DqCheck.Benchmarks;

/// <summary>Something that reads or checks an extract, in a process of its own.</summary>
/// <param name="Name">For people.</param>
/// <param name="Cores">Cores that the process may use.</param>
/// <param name="Program">The program to start.</param>
/// <param name="Arguments">Its arguments, by the extracts.</param>
internal sealed record Candidate(string Name, int Cores, string Program, Func<IReadOnlyList<string>, IReadOnlyList<string>> Arguments)
{
    /// <summary>Why it cannot run on this machine, in words; null where it can.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Also measured with five million rows.</summary>
    public bool IsForHuge { get; init; }
}
