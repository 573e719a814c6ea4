using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>A range of whole years of treatment.</summary>
/// <param name="From">At least this many years.</param>
/// <param name="To">Fewer than this many years; null without a limit.</param>
internal readonly record struct YearBand(int From, int? To)
{
    private const int Months = 12;

    /// <summary>Whether the treatment of a journey has lasted that long by the end of a window, or by its own end if that is earlier.</summary>
    public bool Includes(Journey journey, int windowEnd)
    {
        if (journey.TreatmentStart is not { } start)
            return false;
        var day = Math.Min(journey.End ?? windowEnd, windowEnd);
        return Window.AddMonths(start, From * Months) <= day && (To is not { } to || Window.AddMonths(start, to * Months) > day);
    }
}
