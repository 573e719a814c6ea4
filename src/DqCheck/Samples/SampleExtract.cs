using DqCheck.Rulesets;

namespace DqCheck.Samples;

/// <summary>Creates a synthetic extract, client after client, of fictitious people.</summary>
internal static class SampleExtract
{
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
        var history = SampleHistory.Draw(number, request, columns);
        if (!history.Client.Consents)
            return new(line, [ClientCells.CreateRowWithoutConsent(columns, history.Client, request.Agency)], []);

        var written = history.Write(line, request, columns);
        var planted = DefectPlanter.Plant(written, request, new SampleRandom(request.Seed, number, RandomStreams.Defects));
        return new(line, [.. written.SelectMany(episode => episode.Rows)], planted);
    }
}
