namespace DqCheck.Journeys;

/// <summary>A sub-intervention review that a journey owes for a family.</summary>
/// <param name="Category">Place of the family.</param>
/// <param name="From">The last review, or the start of the earliest intervention that is open; of an end, the day of the end.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="EndedIntervention">The intervention that ended; null: for those that are open.</param>
/// <param name="IsDone">A review close to the end is there.</param>
internal readonly record struct ReviewRequirement(int Category, int From, int Due, Intervention? EndedIntervention, bool IsDone);
