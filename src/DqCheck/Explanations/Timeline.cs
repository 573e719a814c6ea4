namespace DqCheck.Explanations;

/// <summary>What happened to a client and what is expected, by date.</summary>
/// <param name="AsOf">The as-of date; null where there is none.</param>
/// <param name="Entries">By first day; bars before points.</param>
internal sealed record Timeline(DateOnly? AsOf, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>The first day of the timeline; null where it is empty.</summary>
    public DateOnly? From => Entries.Count == 0 ? null : Entries[0].From;

    /// <summary>The last day of the timeline, the as-of date included; null where it is empty.</summary>
    public DateOnly? To => Entries.Count == 0 ? null : Entries.Select(e => e.To ?? e.From).Append(AsOf ?? DateOnly.MinValue).Max();

    public static Timeline Create(DateOnly? asOf, IEnumerable<TimelineEntry> entries) =>
        new(
            asOf,
            [
                .. entries
                    .OrderBy(e => e.From)
                    .ThenBy(e => !e.IsBar)
                    .ThenBy(e => e.Kind)
                    .ThenBy(e => e.To ?? DateOnly.MaxValue)
                    .ThenBy(e => e.Label, StringComparer.Ordinal),
            ]
        );
}
