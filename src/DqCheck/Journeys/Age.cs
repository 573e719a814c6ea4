namespace DqCheck.Journeys;

/// <summary>Computes ages. Someone born on 29 February is a year older on 28 February.</summary>
internal static class Age
{
    /// <summary>The age in completed years; null where a date is missing or the birth is later than the day.</summary>
    /// <param name="born">Day number of the date of birth.</param>
    /// <param name="day">Day number of the day on which the age is wanted.</param>
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
