using DqCheck.Rulesets;

namespace DqCheck.Samples.Months;

/// <summary>Creates consecutive monthly extracts of one population that grows.</summary>
internal static class MonthlySample
{
    public const int MinMonths = 2;

    public const int MaxMonths = 36;

    public const int MinClients = 20;

    public const int MaxClients = 1_000_000;

    /// <summary>Writes all months at once, client after client.</summary>
    /// <param name="request">The options.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="streams">Two for each month: the extract, and the list of its defects.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>What was written, month by month.</returns>
    public static IReadOnlyList<MonthlyExtract> Write(
        SampleRequest request,
        DataSet dataSet,
        IReadOnlyList<Stream> streams,
        CancellationToken cancel
    )
    {
        List<MonthlyExtract> extracts = [];
        try
        {
            for (var month = 1; month <= request.Months; month++)
                extracts.Add(new(month, request, dataSet, streams[2 * month - 2], streams[2 * month - 1]));
            foreach (var client in CreateClients(request with { Kinds = DefectKinds.FindIn(dataSet, request.Kinds) }, new(dataSet)))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var extract in extracts)
                    extract.Write(client);
            }
        }
        finally
        {
            foreach (var extract in extracts)
                extract.Dispose();
        }

        return extracts;
    }

    private static IEnumerable<MonthlyClient> CreateClients(SampleRequest request, SampleColumns columns)
    {
        foreach (var block in Enumerable.Range(1, request.Clients).Chunk(IncidentPlanner.BlockSize))
        {
            List<SampleHistory> histories = [.. block.Select(number => SampleHistory.Draw(number, request, columns))];
            foreach (var (history, incident) in histories.Zip(IncidentPlanner.Plan(histories, request)))
                yield return new(history, incident, request, columns);
        }

        for (var number = request.Clients + 1; number <= request.AllClients; number++)
            yield return new(SampleHistory.Draw(number, request, columns), null, request, columns);
    }
}
