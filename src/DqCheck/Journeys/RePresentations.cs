namespace DqCheck.Journeys;

/// <summary>Who came back within months of a successful completion, treated or not.</summary>
internal static class RePresentations
{
    /// <summary>The day from which on a return no longer counts.</summary>
    public static int Closes(Journey completed, Standards standards) =>
        Window.AddMonths(completed.End!.Value, standards.RePresentationMonths);

    /// <summary>A completion of somebody who had been in treatment.</summary>
    public static bool IsCompletion(Journey journey) => journey is { IsCompleted: true, TreatmentStart: not null };

    /// <summary>The client's next journey, where it starts in time to count.</summary>
    public static Journey? Return(Journey completed, Standards standards) =>
        completed.Next is { } next && next.Start < Closes(completed, standards) ? next : null;
}
