namespace DqCheck.Journeys;

/// <summary>Something that a journey was to have by a day.</summary>
/// <param name="State">How it stands.</param>
/// <param name="From">The day from which the time runs.</param>
/// <param name="Due">The last day on which it is in time.</param>
internal readonly record struct Requirement(RequirementState State, int From, int Due)
{
    public static readonly Requirement None = new(RequirementState.NotApplicable, 0, 0);

    /// <summary>In the denominator.</summary>
    public bool IsCounted => State is RequirementState.Met or RequirementState.OutOfWindow or RequirementState.Missing;

    public bool IsMet => State == RequirementState.Met;
}
