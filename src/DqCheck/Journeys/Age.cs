namespace DqCheck.Journeys;

/// <summary>How old someone is on a day; someone born on 29 February is a year older on 28 February.</summary>
internal static class Age
{
    /// <summary>Completed years; null where a day is missing or the birth lies later.</summary>
    /// <param name="born">Day number of the birth.</param>
    /// <param name="day">Day number of the day.</param>
    public static int? At(int? born, int? day)
    {
        if (born is not { } birth || day is not { } then || birth > then)
            return null;
        var first = DateOnly.FromDayNumber(birth);
        var last = DateOnly.FromDayNumber(then);
        var years = last.Year - first.Year;
        return first.AddYears(years) > last ? years - 1 : years;
    }
}
