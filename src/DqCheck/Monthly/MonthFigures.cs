using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;

namespace DqCheck.Monthly;

/// <summary>The figures of one month of <see cref="OverTime"/>; null where not known.</summary>
internal sealed record MonthFigures(
    string Name,
    KeyedCount? NewPresentations,
    KeyedCount? InTreatment,
    KeyedCount? Exits,
    Fraction? TopStart,
    Fraction? TopExit,
    Submission Submission
)
{
    /// <summary>A month of which nothing is known.</summary>
    public static MonthFigures Unknown(string name) => new(name, null, null, null, null, null, Submission.Unknown);
}
