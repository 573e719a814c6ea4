namespace DqCheck.Explanations;

/// <summary>A bar or a point on the timeline of a client.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">The day, or the first day of a bar.</param>
/// <param name="To">The last day of a bar; null for a point, and for a bar that is still open.</param>
/// <param name="Label">What it is in words; begins with a small letter or an abbreviation.</param>
internal sealed record TimelineEntry(TimelineKind Kind, DateOnly From, DateOnly? To, string Label)
{
    /// <summary>Whether it has a length; without a last day it is still open.</summary>
    public bool IsBar => Kind is TimelineKind.Episode or TimelineKind.Intervention or TimelineKind.Window;

    /// <summary>Whether the finding is about it.</summary>
    public bool IsHighlighted { get; init; }

    /// <summary>The record behind it; null for windows and due days.</summary>
    public (RecordKind Kind, int Index)? Record { get; init; }
}
