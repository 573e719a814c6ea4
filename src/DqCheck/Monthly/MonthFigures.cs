using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>The figures of one month of <see cref="OverTime"/>; null where not known.</summary>
internal sealed record MonthFigures(
    string Name,
    long? NewPresentations,
    long? InTreatment,
    long? Exits,
    Fraction? TopStart,
    Fraction? TopExit,
    Submission Submission
);
