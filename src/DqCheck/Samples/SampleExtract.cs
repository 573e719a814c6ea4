using DqCheck.Rulesets;

namespace DqCheck.Samples;

/// <summary>Creates a synthetic extract, client after client, of fictitious people.</summary>
internal static class SampleExtract
{
    private const int HistoryStream = 0;

    private const int CellStream = 1;

    private const int DefectStream = 2;

    private const int LaterStream = 3;

    private const int HeaderLines = 1;

    /// <summary>The rows of every client. One header line precedes all rows, each of which is one line.</summary>
    public static IEnumerable<SampleClientRows> CreateClients(SampleRequest request, DataSet dataSet, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Clients, SampleRequest.MaxClients, nameof(request));
        return Create(request with { Kinds = DefectKinds.FindIn(dataSet, request.Kinds) }, new SampleColumns(dataSet), cancel);
    }

    private static IEnumerable<SampleClientRows> Create(SampleRequest request, SampleColumns columns, CancellationToken cancel)
    {
        var line = HeaderLines + 1;
        for (var number = 1; number <= request.Clients; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var client = CreateClient(number, line, request, columns);
            line += client.Rows.Count;
            yield return client;
        }
    }

    private static SampleClientRows CreateClient(int number, int line, SampleRequest request, SampleColumns columns)
    {
        var history = new SampleRandom(request.Seed, number, HistoryStream);
        var client = SampleClient.Draw(number, request, columns, history);
        if (!client.Consents)
            return new(line, [ClientCells.CreateRowWithoutConsent(columns, client, request.Agency)], []);

        var episodes = EpisodeHistory.Draw(client, request, history);
        var cells = new SampleRandom(request.Seed, number, CellStream);
        var later = new SampleRandom(request.Seed, number, LaterStream);
        List<EpisodeRows> written = [];
        List<string[]> rows = [];
        foreach (var episode in episodes)
        {
            var episodeRows = new EpisodeRows(columns, request, episode, line + rows.Count, episodes.Count == 1, cells, later);
            written.Add(episodeRows);
            rows.AddRange(episodeRows.Rows);
        }

        var planted = DefectPlanter.Plant(written, request, new SampleRandom(request.Seed, number, DefectStream));
        return new(line, rows, planted);
    }
}
