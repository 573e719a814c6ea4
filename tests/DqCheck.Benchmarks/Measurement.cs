namespace DqCheck.Benchmarks;

/// <summary>The measurement of one child process, which prints it as its last line.</summary>
internal sealed record Measurement
{
    public required long Rows { get; init; }

    /// <summary>Most memory that the process held at once.</summary>
    public required long PeakKilobytes { get; init; }

    /// <summary>Bytes that .NET allocated while the rows were read; null where that is not known.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>Bytes kept once everything was read; null where that is not known.</summary>
    public long? KeptBytes { get; init; }

    /// <summary>Records built; null where none are.</summary>
    public long? Records { get; init; }

    /// <summary>Rows on which each field rule found something; null where nothing is counted.</summary>
    public Dictionary<string, long>? Counts { get; init; }

    /// <summary>Number of findings; null where there are none.</summary>
    public long? Findings { get; init; }
}
