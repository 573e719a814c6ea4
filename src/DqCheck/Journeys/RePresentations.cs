namespace DqCheck.Journeys;

/// <summary>Who came back within months of a successful completion, treated or not.</summary>
internal static class RePresentations
{
    /// <summary>The day from which on a return no longer counts.</summary>
    public static int GetClosingDay(Journey completed, DayThresholds thresholds) =>
        Window.AddMonths(completed.End!.Value, thresholds.RePresentationMonths);

    /// <summary>A completion of somebody who had been in treatment.</summary>
    public static bool IsCompletion(Journey journey) => journey is { IsCompleted: true, TreatmentStart: not null };

    /// <summary>The client's next journey, where it starts in time to count.</summary>
    public static Journey? FindReturn(Journey completed, DayThresholds thresholds) =>
        completed.Next is { } next && next.Start < GetClosingDay(completed, thresholds) ? next : null;
}
