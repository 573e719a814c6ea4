using DqCheck.Journeys;

namespace DqCheck.Explanations;

/// <summary>A journey in a measure, or left out of it.</summary>
internal sealed record MeasureMember
{
    public required Journey Journey { get; init; }

    /// <summary>Code of its agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Id of its client.</summary>
    public required string Client { get; init; }

    /// <summary>Id of its first episode.</summary>
    public required string Episode { get; init; }

    public required MemberState State { get; init; }

    /// <summary>Why it is left out; blank where it is in the measure.</summary>
    public required string Reason { get; init; }

    /// <summary>What it adds to the numerator: 1 or 0, or days for a mean.</summary>
    public long Numerator { get; init; }

    /// <summary>What it adds to the denominator: 1 or 0, or the number of episodes.</summary>
    public long Denominator { get; init; }

    /// <summary>Its days; null for measures without days.</summary>
    public int? Days { get; init; }

    /// <summary>Day of the first triage.</summary>
    public DateOnly Start => Window.ToDate(Journey.Start);

    /// <summary>Whether it is in the numerator or in the denominator.</summary>
    public bool IsIncluded => State is MemberState.Counted or MemberState.NotCounted;
}
