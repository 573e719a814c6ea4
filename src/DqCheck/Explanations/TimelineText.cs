using System.Globalization;

namespace DqCheck.Explanations;

/// <summary>A timeline as plain text: a line for each entry, with its place between the first day and the last.</summary>
internal static class TimelineText
{
    private const int Width = 40;

    /// <summary>The lines: the scale, then the entries by date. None where the timeline is empty.</summary>
    public static IEnumerable<string> Format(Timeline timeline)
    {
        if (timeline is not { From: { } first, To: { } last })
            yield break;
        var scale = Format(first);
        yield return $"{"", DateWidth}  {scale}{Format(last).PadLeft(Width - scale.Length)}";
        foreach (var entry in timeline.Entries)
            yield return $"{FormatDates(entry), -DateWidth}  {Draw(entry, timeline, first, last)}  {Describe(entry)}";
        if (timeline.AsOf is { } asOf)
            yield return $"{Format(asOf), -DateWidth}  {new string(' ', GetPlace(asOf, first, last))}^".PadRight(DateWidth + Width + 2)
                + "  as-of date";
    }

    private const int DateWidth = 24;

    private static string Describe(TimelineEntry entry) => entry.IsHighlighted ? $"{entry.Label} (this finding)" : entry.Label;

    private static string FormatDates(TimelineEntry entry) =>
        entry switch
        {
            { IsBar: false } => Format(entry.From),
            { To: { } to } => $"{Format(entry.From)} to {Format(to)}",
            _ => $"{Format(entry.From)}, open",
        };

    private static string Draw(TimelineEntry entry, Timeline timeline, DateOnly first, DateOnly last)
    {
        var from = GetPlace(entry.From, first, last);
        if (!entry.IsBar)
            return $"{new string(' ', from)}{(entry.Kind == TimelineKind.Due ? '!' : '*')}".PadRight(Width);
        var to = Math.Max(from, GetPlace(entry.To ?? timeline.AsOf ?? last, first, last));
        return $"{new string(' ', from)}{new string(entry.Kind == TimelineKind.Window ? '-' : '=', to - from + 1)}".PadRight(Width);
    }

    private static int GetPlace(DateOnly day, DateOnly first, DateOnly last) =>
        last == first
            ? 0
            : (int)Math.Clamp((day.DayNumber - first.DayNumber) * (long)(Width - 1) / (last.DayNumber - first.DayNumber), 0, Width - 1);

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
