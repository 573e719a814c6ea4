namespace DqCheck.Samples.Months;

/// <summary>A planted defect in one of several months.</summary>
/// <param name="Planted">The defect.</param>
/// <param name="State">What became of it since the month before.</param>
/// <param name="FirstSeen">The last day of the month in which it came.</param>
internal sealed record MonthlyDefect(PlantedDefect Planted, PlantedState State, DateOnly FirstSeen);
