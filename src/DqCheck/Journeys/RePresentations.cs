namespace DqCheck.Journeys;

/// <summary>Finds clients who returned within months of a successful completion, treated or not.</summary>
internal static class RePresentations
{
    /// <summary>The first day on which a return no longer counts.</summary>
    public static int GetClosingDay(Journey completed, DayThresholds thresholds) =>
        Window.AddMonths(completed.End!.Value, thresholds.RePresentationMonths);

    /// <summary>Whether a journey is a successful completion with a treatment start.</summary>
    public static bool IsCompletion(Journey journey) => journey is { IsCompleted: true, TreatmentStart: not null };

    /// <summary>Whether the client has had the whole time in which to return.</summary>
    public static bool HasTimePassed(Journey completed, DayThresholds thresholds, int today) =>
        GetClosingDay(completed, thresholds) <= today;

    /// <summary>The next journey of the client, if it starts in time to count.</summary>
    public static Journey? FindReturn(Journey completed, DayThresholds thresholds) =>
        completed.Next is { } next && next.Start < GetClosingDay(completed, thresholds) ? next : null;
}
