using DqCheck.Journeys;

namespace DqCheck.Explanations;

/// <summary>A journey in a measure, or left out of it.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="Agency">Code of its agency.</param>
/// <param name="Client">Id of its client.</param>
/// <param name="Episode">Id of its first episode.</param>
/// <param name="State">How it counts.</param>
/// <param name="Numerator">What it adds to the numerator: 1 or 0, or days for a mean.</param>
/// <param name="Denominator">What it adds to the denominator: 1 or 0, or the number of episodes.</param>
/// <param name="Days">Its days; null for measures without days.</param>
/// <param name="Reason">Why it is left out; blank where it is in the measure.</param>
internal sealed record MeasureMember(
    Journey Journey,
    string Agency,
    string Client,
    string Episode,
    MemberState State,
    long Numerator,
    long Denominator,
    int? Days,
    string Reason
)
{
    /// <summary>Day of the first triage.</summary>
    public DateOnly Start => Window.ToDate(Journey.Start);

    /// <summary>Whether it is in the numerator or in the denominator.</summary>
    public bool IsIncluded => State is MemberState.Counted or MemberState.NotCounted;
}
