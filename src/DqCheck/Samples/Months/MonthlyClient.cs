namespace DqCheck.Samples.Months;

/// <summary>Creates the rows of one client, month after month.</summary>
internal sealed class MonthlyClient(SampleHistory history, Incident? incident, SampleRequest request, SampleColumns columns)
{
    /// <summary>The rows of every episode as they are in the end.</summary>
    private readonly List<EpisodeRows> _all = history.Write(line: 0, request, columns);

    private readonly MonthlyDefects _defects = new(request, history.Client.Number);

    /// <summary>The first month in which the client is in the extract.</summary>
    public int FirstMonth => request.GetFirstMonth(history.Client.Number);

    /// <summary>Creates the next month. Clients who are lost or changed have no other defects.</summary>
    /// <param name="month">The month, counted from 1.</param>
    /// <param name="line">Physical line of the first row.</param>
    public ClientMonth Create(int month, int line)
    {
        if (month < FirstMonth)
            return new([], []);
        if (!history.Client.Consents)
            return new([ClientCells.CreateRowWithoutConsent(columns, history.Client, request.Agency)], []);
        var known = FindKnown(month);
        List<EpisodeRows> written = [];
        List<MonthlyDefect> defects = [];
        foreach (var episode in known)
        {
            var rows = episode.GetAsOf(request.GetMonthEnd(month), line, known.Count == 1);
            if (incident is null)
                rows = _defects.Plant(rows, CreateLater(episode, month), defects);
            else
                incident.Change(rows, month);
            written.Add(rows);
            line += rows.Rows.Count;
        }

        if (incident?.Describe(month, written, history.Client, request) is { } defect)
            defects.Add(defect);
        return new([.. written.SelectMany(e => e.Rows)], defects);
    }

    /// <summary>Creates the rows of an episode in the month after; null after the last month.</summary>
    private EpisodeRows? CreateLater(EpisodeRows episode, int month) =>
        month == request.Months ? null : episode.GetAsOf(request.GetMonthEnd(month + 1), 0, FindKnown(month + 1).Count == 1);

    private List<EpisodeRows> FindKnown(int month) =>
        _all.FindAll(e => e.Episode.Triaged <= request.GetMonthEnd(month) && incident?.IsMissing(e.Episode, month) != true);
}
