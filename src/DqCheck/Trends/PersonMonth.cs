namespace DqCheck.Trends;

/// <summary>A person's findings in a month.</summary>
/// <param name="Month">The name of the month, as in <see cref="TrendMonth.Name"/>.</param>
/// <param name="Keyworker">Who last had the findings; blank where unknown.</param>
/// <param name="Team">The team of the keyworker; blank where unknown.</param>
/// <param name="Opened">Findings first seen in the month.</param>
/// <param name="Open">Findings open at the end of the month.</param>
/// <param name="Fixed">Findings fixed in the month.</param>
internal sealed record PersonMonth(string Month, string Keyworker, string Team, long Opened, long Open, long Fixed);
