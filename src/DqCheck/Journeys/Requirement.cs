namespace DqCheck.Journeys;

/// <summary>Something that a journey must have by a given day, such as a start TOP.</summary>
/// <param name="State">Whether it is met, pending, missing or not required.</param>
/// <param name="From">The day from which the period runs.</param>
/// <param name="Due">The last day on which it is in time.</param>
internal readonly record struct Requirement(RequirementState State, int From, int Due)
{
    public static readonly Requirement None = new(RequirementState.NotApplicable, 0, 0);

    /// <summary>Whether it counts in the denominator.</summary>
    public bool IsCounted => State is RequirementState.Met or RequirementState.OutOfWindow or RequirementState.Missing;

    public bool IsMet => State == RequirementState.Met;
}
