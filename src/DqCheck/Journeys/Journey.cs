namespace DqCheck.Journeys;

/// <summary>
/// Consecutive episodes of a client with short gaps at most, and everything derived from them. Days are day numbers; anything dated after
/// the as-of date has not happened.
/// </summary>
/// <param name="all">All journeys; those of a client follow each other by date.</param>
/// <param name="position">The position of this journey among them.</param>
internal sealed class Journey(Journey[] all, int position)
{
    /// <summary>Index of the client.</summary>
    public required int Client { get; init; }

    /// <summary>The key of the client in counts.</summary>
    public required ulong Key { get; init; }

    /// <summary>Id of the code of the agency.</summary>
    public required int Agency { get; init; }

    /// <summary>In the order of TRIAGED, REFLD, EPISODID; the first is the journey's first episode.</summary>
    public required ArraySegment<int> Episodes { get; init; }

    /// <summary>The episode on which findings are reported: the first open one, or else the last.</summary>
    public required int FindingEpisode { get; init; }

    /// <summary>The earliest TRIAGED.</summary>
    public required int Start { get; init; }

    /// <summary>REFLD of the first episode.</summary>
    public required int? Referred { get; init; }

    /// <summary>The latest DISD where every episode is discharged; null while the journey is open.</summary>
    public required int? End { get; init; }

    /// <summary>Why it ended; <see cref="ExitReason.None"/> while it is open.</summary>
    public required ExitReason Exit { get; init; }

    /// <summary>The client and substance groups.</summary>
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

    /// <summary>Index of the first structured intervention to start; -1 if not in treatment.</summary>
    public required int FirstStructuredIndex { get; init; }

    /// <summary>The first structured intervention to start; null if not in treatment.</summary>
    public Intervention? FirstStructured => FirstStructuredIndex < 0 ? null : Interventions[FirstStructuredIndex];

    /// <summary>The client's journey before this one; null if there is none.</summary>
    public Journey? Previous => GetSameClient(position - 1);

    /// <summary>The client's journey after this one; null if there is none.</summary>
    public Journey? Next => GetSameClient(position + 1);

    /// <summary>The earliest MODST of a structured intervention.</summary>
    public required int? TreatmentStart { get; init; }

    public bool IsOpen => End is null;

    public bool IsCompleted => Exit.Kind == ExitKind.Successful;

    /// <summary>Whether the client was in treatment at any time in a window.</summary>
    public bool IsInTreatment(Window window) => TreatmentStart <= window.To && (End is not { } end || end >= window.From);

    /// <summary>Whether any episode matches.</summary>
    public bool HasEpisode(Func<int, bool> matches)
    {
        foreach (var episode in Episodes)
        {
            if (matches(episode))
                return true;
        }

        return false;
    }

    /// <summary>The first TOP of a stage; null if there is none.</summary>
    public Top? FindFirstTop(TopStage stage)
    {
        foreach (var top in Tops)
        {
            if (top.Stage == stage)
                return top;
        }

        return null;
    }

    /// <summary>The last TOP of a stage until a day; null if there is none.</summary>
    public Top? FindLastTop(TopStage stage, int until)
    {
        for (var i = Tops.Count - 1; i >= 0; i--)
        {
            if (Tops[i].Stage == stage && Tops[i].Day <= until)
                return Tops[i];
        }

        return null;
    }

    private Journey? GetSameClient(int other) => (uint)other < (uint)all.Length && all[other].Client == Client ? all[other] : null;
}
