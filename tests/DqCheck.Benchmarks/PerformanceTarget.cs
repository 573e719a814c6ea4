namespace DqCheck.Benchmarks;

/// <summary>A target and what was measured for it.</summary>
internal sealed record PerformanceTarget(string What, string Measured, string Goal, bool IsMet);
