using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>One month of <see cref="OverTime"/>; null: not known.</summary>
internal sealed record MonthFigures(
    string Name,
    long? NewPresentations,
    long? InTreatment,
    long? Exits,
    Fraction? TopStart,
    Fraction? TopExit,
    Submission Submission
);
