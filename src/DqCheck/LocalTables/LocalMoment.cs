using DqCheck.Journeys;

namespace DqCheck.LocalTables;

/// <summary>The day on which conditions on local tables are asked.</summary>
/// <param name="Today">The day number of the as-of date.</param>
/// <param name="WorkingDays">Counts working days.</param>
internal sealed record LocalMoment(int Today, WorkingDays WorkingDays)
{
    /// <summary>The day of a column or event; null where there is none, or where it is after today.</summary>
    public int? GetDay(string name, LocalRow? row, Journey? journey)
    {
        var day = LocalEvents.Names.Contains(name) ? LocalEvents.GetDay(name, journey, Today) : row?.GetDay(name);
        return day <= Today ? day : null;
    }

    /// <summary>Whether a day lies in the time that a term allows, counted from another.</summary>
    public bool IsWithin(LocalTerm term, int from, int day) => (day >= from || term.Kind == LocalTermKind.By) && IsInTime(term, from, day);

    private bool IsInTime(LocalTerm term, int from, int day) =>
        term.Unit switch
        {
            LocalTerm.WorkingDays => WorkingDays.Count(from, day) <= term.Number,
            LocalTerm.Weeks => day <= from + (term.Number * 7),
            LocalTerm.Months => day <= Window.AddMonths(from, term.Number),
            _ => day <= from + term.Number,
        };
}
