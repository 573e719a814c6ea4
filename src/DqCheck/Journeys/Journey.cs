namespace DqCheck.Journeys;

/// <summary>
/// Episodes of a client that follow each other closely, and everything that the definitions derive from them. Days are day numbers; nothing
/// dated after the as-of date has happened.
/// </summary>
internal sealed class Journey
{
    /// <summary>Index of the client.</summary>
    public required int Client { get; init; }

    /// <summary>Id of the agency's code.</summary>
    public required int Agency { get; init; }

    /// <summary>In the order of TRIAGED, REFLD, EPISODID; the first is the journey's first episode.</summary>
    public required ArraySegment<int> Episodes { get; init; }

    /// <summary>The episode on which findings stand: the first that is open, else the last.</summary>
    public required int FindingEpisode { get; init; }

    /// <summary>Earliest TRIAGED.</summary>
    public required int Start { get; init; }

    /// <summary>REFLD of the first episode.</summary>
    public required int? Referred { get; init; }

    /// <summary>Latest DISD where every episode is discharged; null: open.</summary>
    public required int? End { get; init; }

    /// <summary>How it ended; <see cref="ExitReason.None"/> while it is open.</summary>
    public required ExitReason Exit { get; init; }

    /// <summary>Client group and substance groups.</summary>
    public required JourneyClass Class { get; init; }

    /// <summary>Referred by the criminal justice system.</summary>
    public required bool IsCriminalJustice { get; init; }

    /// <summary>Another service completes the TOPs: TOPCC is N in every episode.</summary>
    public required bool HasTopsElsewhere { get; init; }

    /// <summary>Interventions that have started, by start.</summary>
    public required ArraySegment<Intervention> Interventions { get; init; }

    /// <summary>Dated sub-intervention reviews, by date.</summary>
    public required ArraySegment<Review> Reviews { get; init; }

    /// <summary>Dated TOPs, by date.</summary>
    public required ArraySegment<Top> Tops { get; init; }

    /// <summary>Place of the structured intervention that started first; -1: not in treatment.</summary>
    public required int FirstStructuredIndex { get; init; }

    /// <summary>The structured intervention that started first; null: not in treatment.</summary>
    public Intervention? FirstStructured => FirstStructuredIndex < 0 ? null : Interventions[FirstStructuredIndex];

    /// <summary>The client's journey before this one.</summary>
    public Journey? Previous { get; set; }

    /// <summary>The client's journey after this one.</summary>
    public Journey? Next { get; set; }

    /// <summary>Earliest MODST of a structured intervention.</summary>
    public required int? TreatmentStart { get; init; }

    public bool IsOpen => End is null;

    public bool IsCompleted => Exit.Kind == ExitKind.Successful;

    /// <summary>In treatment at some time from one day to another.</summary>
    public bool IsInTreatment(Window window) => TreatmentStart <= window.To && (End is not { } end || end >= window.From);

    /// <summary>Whether one of its episodes is such.</summary>
    public bool HasEpisode(Func<int, bool> isSuch)
    {
        foreach (var episode in Episodes)
        {
            if (isSuch(episode))
                return true;
        }

        return false;
    }

    /// <summary>The first TOP of a stage; null without one.</summary>
    public Top? FindFirstTop(char stage)
    {
        foreach (var top in Tops)
        {
            if (top.Stage == stage)
                return top;
        }

        return null;
    }
}
