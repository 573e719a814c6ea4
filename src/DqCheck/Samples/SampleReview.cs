namespace DqCheck.Samples;

/// <summary>A sub-intervention review.</summary>
/// <param name="Day">SUBMODDT.</param>
/// <param name="Codes">The interventions reviewed, by MODAL.</param>
internal sealed record SampleReview(DateOnly Day, IReadOnlyList<string> Codes);
