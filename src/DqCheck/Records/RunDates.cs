using System.Globalization;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>The as-of date of a check; the clock is never read.</summary>
/// <param name="AsOf">The as-of date; null where it is unknown, and then nearly nothing can be computed.</param>
/// <param name="From">The source of the as-of date.</param>
/// <param name="LastDay">
/// The last day of the data, which neither a mistyped year nor a filler such as 31 December 9999 affects; null without records.
/// </param>
internal sealed record RunDates(DateOnly? AsOf, AsOfSource From, DateOnly? LastDay)
{
    /// <summary>Closing dates that stand for <em>still open</em>.</summary>
    public IReadOnlyList<FillerDate> Fillers { get; private init; } = [];

    /// <summary>
    /// Determines the as-of date: the option; otherwise the latest end date in a file name around which enough clients have an event;
    /// otherwise the last day of the data.
    /// </summary>
    public static RunDates Determine(Population population, DateOnly? option)
    {
        var dates = DetermineAsOf(population, option);
        return dates with { Fillers = FillerDate.Find(population, dates.AsOf) };
    }

    private static RunDates DetermineAsOf(Population population, DateOnly? option)
    {
        var events = new EventDays(population);
        DateOnly? lastDay = events.FindLast() is { } last ? DateOnly.FromDayNumber(last) : null;
        if (option is not null)
            return new(option, AsOfSource.Option, lastDay);
        var within = population.DataSet.GetSetting(SettingNames.NameWithinDays);
        var toDates = population.Extracts.Select(e => e.Name.To).OfType<DateOnly>().OrderDescending().ToList();
        foreach (var to in toDates.Distinct().Where(to => events.AreAround(to.DayNumber, within)))
            return new(to, AsOfSource.FileName, lastDay);
        if (lastDay is not null)
            return new(lastDay, AsOfSource.Data, lastDay);
        return toDates.Count > 0 ? new(toDates[0], AsOfSource.FileName, null) : new(null, AsOfSource.None, null);
    }

    /// <summary>Formats a date for people, such as 30 April 2014.</summary>
    public static string Format(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Formats the date of a day number for people.</summary>
    public static string Format(int day) =>
        Format(DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)));
}
