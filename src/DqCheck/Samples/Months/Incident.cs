using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples.Months;

/// <summary>A client or an episode that is lost, or a client who is changed, between two monthly extracts.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Month">The first month that shows it.</param>
/// <param name="Episode">The episode; null where it is about the client.</param>
internal sealed record Incident(IncidentKind Kind, int Month, SampleEpisode? Episode)
{
    private const int DaysOfSlip = 3;

    private const int DaysToOther = 40;

    /// <summary>Whether an episode is missing in a month.</summary>
    public bool IsMissing(SampleEpisode episode, int month) =>
        Kind switch
        {
            IncidentKind.ClientLost => month >= Month,
            IncidentKind.ClientAway => month == Month,
            IncidentKind.OpenEpisodeLost or IncidentKind.DischargedEpisodeLost => month >= Month && episode == Episode,
            _ => false,
        };

    /// <summary>Changes the rows of an episode in a month.</summary>
    public void Change(EpisodeRows rows, int month)
    {
        if (month < Month)
            return;
        var client = rows.Episode.Client;
        if (Kind is IncidentKind.BirthDateChanged or IncidentKind.IdReused)
            rows[DOB] = DayText.ToText(client.Born.AddDays(Kind == IncidentKind.IdReused ? -DaysToOther : -DaysOfSlip));
        if (Kind is IncidentKind.InitialChanged or IncidentKind.IdReused)
            rows[SINITIAL] = client.LastInitial == "M" ? "N" : "M";
        if (Kind == IncidentKind.ReferralChanged && rows.Episode.Number == Episode?.Number)
            rows[REFLD] = DayText.ToText(rows.Episode.Referred.AddDays(-1));
    }

    /// <summary>Describes it as the finding of a comparison with the month before; null where a month has nothing to say about it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="written">The client's episodes in that month.</param>
    /// <param name="client">The client.</param>
    /// <param name="request">The options.</param>
    public MonthlyDefect? Describe(int month, IReadOnlyList<EpisodeRows> written, SampleClient client, SampleRequest request)
    {
        if (GetState(month) is not { } state)
            return null;
        var (rule, field) = GetRule();
        var lines = state == PlantedState.Changed ? written.Where(e => Episode is null || e.Episode.Number == Episode.Number).ToList() : [];
        return new(
            new(
                rule,
                Episode is null ? "client" : "episode",
                request.Agency,
                client.Id,
                Episode?.Id ?? "",
                "",
                field,
                lines.Count == 0 ? "" : DefectPlanter.HideValue(field, lines[0][field]),
                string.Join(' ', lines.SelectMany(e => Enumerable.Range(e.FirstLine, e.Rows.Count))),
                null
            ),
            state,
            request.GetMonthEnd(Month)
        );
    }

    private PlantedState? GetState(int month) =>
        Kind switch
        {
            _ when month < Month => null,
            IncidentKind.ClientAway when month > Month => month == Month + 1 ? PlantedState.CameBack : null,
            IncidentKind.ClientLost or IncidentKind.ClientAway or IncidentKind.OpenEpisodeLost or IncidentKind.DischargedEpisodeLost =>
                month == Month ? PlantedState.Lost : PlantedState.StillMissing,
            _ => month == Month ? PlantedState.Changed : null,
        };

    private (string Rule, string Field) GetRule() =>
        Kind switch
        {
            IncidentKind.ClientLost or IncidentKind.ClientAway => ("CLI008", CLIENTID),
            IncidentKind.OpenEpisodeLost => ("EPI039", EPISODID),
            IncidentKind.DischargedEpisodeLost => ("EPI038", EPISODID),
            IncidentKind.BirthDateChanged => ("CLI010", DOB),
            IncidentKind.InitialChanged => ("CLI010", SINITIAL),
            IncidentKind.IdReused => ("CLI009", CLIENTID),
            _ => ("EPI040", REFLD),
        };
}
