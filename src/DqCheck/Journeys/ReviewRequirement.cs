namespace DqCheck.Journeys;

/// <summary>A sub-intervention review required of a journey for a review category.</summary>
/// <param name="Category">Index of the review category.</param>
/// <param name="From">The last review, or the start of the earliest open intervention; for a review at an end, the day of the end.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="EndedIntervention">The intervention that ended; null for reviews of open interventions.</param>
/// <param name="IsDone">Whether there is a review close to the end.</param>
internal readonly record struct ReviewRequirement(int Category, int From, int Due, Intervention? EndedIntervention, bool IsDone);
