namespace DqCheck.Benchmarks;

/// <summary>The measurements of one candidate with extracts of one size.</summary>
/// <param name="Candidate">Who did it.</param>
/// <param name="Size">The extracts in words.</param>
/// <param name="Bytes">All of them.</param>
internal sealed record CandidateResult(Candidate Candidate, string Size, long Bytes)
{
    /// <summary>From the start of its process to its end, of each turn.</summary>
    public List<TimeSpan> Times { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    /// <summary>Why there is no measurement, in words; null where there is one.</summary>
    public string? Failure { get; set; }

    public string? SkipReason => Candidate.SkipReason ?? Failure;

    /// <summary>The median of its turns; not a number where there is none.</summary>
    public double Seconds => Times.Count == 0 ? double.NaN : Times.Order().ElementAt(Times.Count / 2).TotalSeconds;

    /// <summary>Most memory of all turns.</summary>
    public double PeakMegabytes => Measurements.Count == 0 ? double.NaN : Measurements.Max(m => m.PeakKilobytes) / 1024.0;

    public Measurement Last => Measurements[^1];
}
