using System.Collections.Concurrent;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Turns the rows of all extracts into one population: each record once, however many rows repeat it.</summary>
internal sealed class PopulationBuilder
{
    private readonly Population _population;
    private readonly RowGate _gate;
    private readonly RecordMerger _merger;
    private readonly HashSet<(int, int, int)> _refusedEpisodes = [];

    private PopulationBuilder(DataSet dataSet, IReadOnlyList<Extract> extracts)
    {
        _population = new Population(dataSet, extracts);
        _gate = new RowGate(_population);
        _merger = new RecordMerger(_population);
    }

    /// <summary>
    /// Reads every extract that could be opened. One that fails half-way is left out whole, with its reason; where one was misread, all are
    /// read again.
    /// </summary>
    /// <param name="dataSet">Its columns are read.</param>
    /// <param name="extracts">The extracts.</param>
    /// <param name="rowsRead">Hears how many more rows are read; fewer than none where they are read again.</param>
    /// <param name="cancel">Stops between batches of rows.</param>
    public static Population Build(DataSet dataSet, IReadOnlyList<Extract> extracts, Action<int>? rowsRead, CancellationToken cancel)
    {
        while (true)
        {
            var (failed, counted) = (extracts.Count(e => e.Error is not null), 0);
            var builder = new PopulationBuilder(dataSet, extracts);
            for (var file = 0; file < extracts.Count; file++)
            {
                if (extracts[file].Error is null)
                    builder.ReadExtract(file, Count, cancel);
            }

            if (extracts.Count(e => e.Error is not null) == failed && !extracts.Any(e => e.IsMisread))
                return builder.Finish();
            foreach (var extract in extracts)
                extract.Forget();
            rowsRead?.Invoke(-counted);

            void Count(int rows)
            {
                counted += rows;
                rowsRead?.Invoke(rows);
            }
        }
    }

    /// <summary>One thread reads and numbers the values, this one builds the records.</summary>
    private void ReadExtract(int file, Action<int> rowsRead, CancellationToken cancel)
    {
        var extract = _population.Extracts[file];
        _gate.Begin();
        _merger.Begin();
        var tally = new CellTally(_population, extract);
        SortedSet<string> agencies = new(StringComparer.Ordinal);
        HashSet<int> agencyIds = [];
        var last = 0;
        ConcurrentBag<RowBatch> spare = [];
        using BlockingCollection<RowBatch> full = new(8);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(
            () =>
            {
                try
                {
                    ExtractReader.ReadRows(
                        extract,
                        _population.DataSet,
                        _population.Values,
                        Rent,
                        batch => full.Add(batch, stop.Token),
                        stop.Token
                    );
                }
                finally
                {
                    full.CompleteAdding();
                }
            },
            CancellationToken.None
        );
        try
        {
            var above = new int[_population.DataSet.Slots.Count];
            foreach (var batch in full.GetConsumingEnumerable(cancel))
            {
                batch.Compare(above);
                for (var i = 0; i < batch.Count; i++)
                {
                    tally.Add(batch, i);
                    AddRow(file, extract, batch, i);
                    if (batch.Ids(i)[_population.Agency] is var agency and > 0 && agency != last && batch.IsWhole(i))
                        agencyIds.Add(last = agency);
                }

                rowsRead(batch.Count);
                batch.Clear();
                spare.Add(batch);
            }
        }
        finally
        {
            stop.Cancel();
            Wait(reading);
        }

        cancel.ThrowIfCancellationRequested();
        tally.Finish();
        extract.ValuesEnd = [.. _population.Values.Select(v => v.BeforeKept + v.Count)];
        agencies.UnionWith(agencyIds.Select(_population.Values[_population.Agency].Text));
        extract.Agencies = [.. agencies];

        RowBatch Rent() => spare.TryTake(out var batch) ? batch : new RowBatch(_population.DataSet.Slots.Count);
    }

    private void AddRow(int file, Extract extract, RowBatch batch, int index)
    {
        var row = batch.Ids(index);
        extract.Rows++;
        _merger.Note(batch.Changed(index));
        var accepted = _gate.Accepts(file, batch, index);
        var isWhole = batch.IsWhole(index);
        if (isWhole)
            _population.CountRow(row, accepted);
        if (!accepted)
        {
            var key = (row[_population.Agency], row[_population.ClientId], row[_population.EpisodeId]);
            if (isWhole && key.Item2 != 0 && key.Item3 != 0 && !_gate.RefusesConsent(row))
                _refusedEpisodes.Add(key);
            return;
        }

        extract.AcceptedRows++;
        if (batch.Shape(index) == RowShape.BlankTail)
            extract.LongRows++;
        if (!_gate.HasConsent(row))
        {
            _population.WithoutConsent.Add((row[_population.Agency], row[_population.ClientId]));
            NoteBreach(file, batch.Line(index), row);
            return;
        }

        Span<int> children = stackalloc int[RowTable.Children.Count];
        _population.Rows.Add(file, batch.Line(index), _merger.Merge(row, children), children);
    }

    private void NoteBreach(int file, int line, ReadOnlySpan<int> row)
    {
        List<int> slots = [];
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (
                row[slot] > _population.Values[slot].LastEmpty
                && slot != _population.Agency
                && slot != _population.ClientId
                && slot != _population.Consent
            )
                slots.Add(slot);
        }

        if (slots.Count > 0)
            _population.Breaches.Add(new(file, line, row[_population.Agency], row[_population.ClientId], slots));
    }

    private Population Finish()
    {
        int[] agencies = Ids(_population.Clients, _population.Agency),
            clients = Ids(_population.Clients, _population.ClientId),
            episodes = Ids(_population.Episodes, _population.EpisodeId);
        _population.Episodes.Parents.Walk(
            _population.Episodes.Count,
            (first, owners) =>
            {
                for (var i = 0; i < owners.Length; i++)
                {
                    var key = (Agency: agencies[owners[i]], Client: clients[owners[i]], Episode: episodes[first + i]);
                    if (key.Client != 0 && key.Episode != 0 && !_refusedEpisodes.Contains(key))
                        _population.CountEpisode(key.Agency, loaded: true);
                }
            }
        );
        foreach (var (agency, _, _) in _refusedEpisodes)
            _population.CountEpisode(agency, loaded: false);
        foreach (var values in _population.Values)
            values.Close();
        return _population;

        static int[] Ids(RecordTable records, int slot) => records.Ids(slot).ToArray(records.Count);
    }

    private static void Wait(Task reading)
    {
        try
        {
            reading.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The run was cancelled, or this thread failed first: its own exception is on the way.
        }
    }
}
