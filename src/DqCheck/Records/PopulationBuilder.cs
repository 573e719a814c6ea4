using System.Collections.Concurrent;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Builds one population from the rows of all extracts: each record once, however many rows repeat it.</summary>
internal sealed class PopulationBuilder
{
    private readonly RecordTables _tables;
    private readonly RowAcceptance _acceptance;
    private readonly RecordMerger _merger;
    private readonly RowTally _rows;
    private readonly List<ConsentBreach> _breaches = [];
    private readonly Dictionary<(int Agency, int Client), (int File, int Line)> _withoutConsent = [];
    private readonly HashSet<(int, int, int)> _rejectedEpisodes = [];
    private readonly Dictionary<int, RejectedCells> _rejectedCells = [];

    private PopulationBuilder(DataSet dataSet)
    {
        _tables = new RecordTables(dataSet);
        _acceptance = new RowAcceptance(_tables);
        _merger = new RecordMerger(_tables);
        _rows = new RowTally(_tables);
    }

    /// <summary>
    /// Reads every extract that could be opened. One that fails while it is read is left out as a whole, with the reason; where one was
    /// misread, all are read rescanned.
    /// </summary>
    /// <param name="dataSet">The data set whose columns are read.</param>
    /// <param name="extracts">The extracts.</param>
    /// <param name="rowsRead">Called with the number of further rows read; negative where they are read rescanned.</param>
    /// <param name="cancel">Stops between batches of rows.</param>
    public static Population Build(DataSet dataSet, IReadOnlyList<OpenedExtract> extracts, Action<int>? rowsRead, CancellationToken cancel)
    {
        while (true)
        {
            var builder = new PopulationBuilder(dataSet);
            var counted = 0;
            var areAllRead = true;
            var read = new Extract[extracts.Count];
            var rescanned = extracts.ToArray();
            for (var file = 0; file < read.Length; file++)
            {
                if (extracts[file].Error is not null)
                {
                    read[file] = new(extracts[file]);
                    continue;
                }

                var (reading, tally) = builder.ReadExtract(extracts[file], file, Count, cancel);
                read[file] = tally.Finish(extracts[file], reading);
                // Columns with dates that can only be month first are blank when they are read again.
                var monthFirst = tally.FindMonthFirst();
                rescanned[file] = extracts[file] with
                {
                    Scan = reading.Scan,
                    Error = reading.Error,
                    MonthFirst = monthFirst.Count == 0 ? extracts[file].MonthFirst : monthFirst,
                };
                areAllRead &= reading is { Error: null, IsMisread: false } && monthFirst.Count == 0;
            }

            if (areAllRead && !RepeatedExtracts.Mark(rescanned))
                return builder.CompletePopulation(read);
            extracts = rescanned;
            rowsRead?.Invoke(-counted);

            void Count(int rows)
            {
                counted += rows;
                rowsRead?.Invoke(rows);
            }
        }
    }

    /// <summary>Reads and encodes rows on one thread, and builds the records on this one.</summary>
    private (ExtractReading Reading, ExtractTally Tally) ReadExtract(
        OpenedExtract extract,
        int file,
        Action<int> rowsRead,
        CancellationToken cancel
    )
    {
        _acceptance.BeginExtract();
        _merger.BeginExtract();
        var tally = new ExtractTally(_tables);
        ConcurrentBag<RowBatch> spare = [];
        using BlockingCollection<RowBatch> full = new(8);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(
            () =>
            {
                try
                {
                    return ExtractReader.ReadRows(
                        extract,
                        _tables.DataSet,
                        _tables.Values,
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
            var above = new int[_tables.DataSet.Slots.Count];
            foreach (var batch in full.GetConsumingEnumerable(cancel))
            {
                batch.Compare(above);
                for (var i = 0; i < batch.Count; i++)
                    tally.Add(batch, i, AddRow(file, batch, i));
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
        return (reading.GetAwaiter().GetResult(), tally);

        RowBatch Rent() => spare.TryTake(out var batch) ? batch : new RowBatch(_tables.DataSet.Slots.Count);
    }

    /// <summary>Adds a row; false where it is rejected.</summary>
    private bool AddRow(int file, RowBatch batch, int index)
    {
        var row = batch.GetIds(index);
        _merger.AddChanges(batch.GetChanged(index));
        var accepted = _acceptance.Accepts(file, batch, index);
        var isWhole = batch.IsComplete(index);
        if (isWhole)
            _rows.AddRow(row, accepted);
        if (!accepted)
        {
            var key = (row[_tables.Agency], row[_tables.ClientId], row[_tables.EpisodeId]);
            if (isWhole && key.Item2 != 0 && key.Item3 != 0 && !_acceptance.HasNoConsent(row))
                _rejectedEpisodes.Add(key);
            if (isWhole && !_acceptance.HasNoConsent(row))
                AddRejectedCells(file, batch.GetLine(index), row);
            return false;
        }

        if (!_acceptance.HasConsent(row))
        {
            _withoutConsent.TryAdd((row[_tables.Agency], row[_tables.ClientId]), (file, batch.GetLine(index)));
            AddBreach(file, batch.GetLine(index), row);
            return true;
        }

        if (!_acceptance.HasKeys(file, batch, index))
            return true;
        Span<int> children = stackalloc int[RowTable.ChildKinds.Count];
        _tables.Rows.Add(file, batch.GetLine(index), _merger.Merge(row, children), children);
        return true;
    }

    private void AddRejectedCells(int file, int line, ReadOnlySpan<int> row)
    {
        if (!_rejectedCells.TryGetValue(file, out var cells))
            _rejectedCells.Add(file, cells = new(_tables));
        cells.Add(row, line);
    }

    private void AddBreach(int file, int line, ReadOnlySpan<int> row)
    {
        List<int> slots = [];
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (row[slot] > _tables.Values[slot].LastBlankId && !_tables.IsAllowedWithoutConsent(slot))
                slots.Add(slot);
        }

        if (slots.Count > 0)
            _breaches.Add(new(file, line, row[_tables.Agency], row[_tables.ClientId], slots));
    }

    private Population CompletePopulation(IReadOnlyList<Extract> extracts)
    {
        CountEpisodes();
        foreach (var values in _tables.Values)
            values.FinishReading();
        return new(_tables)
        {
            Extracts = extracts,
            RejectedRows = _acceptance.Rejected,
            RejectedEpisodes = _rejectedEpisodes,
            RejectedCells = _rejectedCells,
            ConsentBreaches = _breaches,
            WithoutConsent = _withoutConsent,
            Conflicts = _merger.Conflicts,
            EpisodeValues = _merger.EpisodeValues,
            CountsByAgency = _rows.ByAgency,
            CountsByDrugs = _rows.ByDrugs,
        };
    }

    private void CountEpisodes()
    {
        int[] agencies = Ids(_tables.Clients, _tables.Agency);
        int[] clients = Ids(_tables.Clients, _tables.ClientId);
        int[] episodes = Ids(_tables.Episodes, _tables.EpisodeId);
        _tables.Episodes.Parents.ForEachBlock(
            _tables.Episodes.Count,
            (first, owners) =>
            {
                for (var i = 0; i < owners.Length; i++)
                {
                    var key = (Agency: agencies[owners[i]], Client: clients[owners[i]], Episode: episodes[first + i]);
                    if (key.Client != 0 && key.Episode != 0 && !_rejectedEpisodes.Contains(key))
                        _rows.AddEpisode(key.Agency, loaded: true);
                }
            }
        );
        foreach (var (agency, _, _) in _rejectedEpisodes)
            _rows.AddEpisode(agency, loaded: false);

        static int[] Ids(RecordTable records, int slot) => records.GetIds(slot).ToArray(records.Count);
    }

    private static void Wait(Task reading)
    {
        try
        {
            reading.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The check was cancelled, or this thread failed first: its own exception is already being thrown.
        }
    }
}
