using DqCheck.Extracts;

namespace DqCheck.Records;

/// <summary>Counts for one extract while its rows are read.</summary>
internal sealed class ExtractTally(RecordTables tables)
{
    private readonly CellTally _cells = new(tables);
    private readonly HashSet<int> _agencies = [];
    private int _rows;

    private int _acceptedRows;

    private int _longRows;

    private int _readRows;

    private int _lastAgency;

    public void Add(RowBatch batch, int index, bool accepted)
    {
        _rows++;
        _cells.Add(batch, index);
        if (batch.IsComplete(index))
            _readRows++;
        if (accepted)
        {
            _acceptedRows++;
            if (batch.GetShape(index) == RowShape.TrailingBlanks)
                _longRows++;
        }

        var agency = batch.GetIds(index)[tables.Agency];
        if (agency > 0 && agency != _lastAgency && batch.IsComplete(index))
        {
            _lastAgency = agency;
            _agencies.Add(agency);
        }
    }

    /// <summary>Slots of the columns whose dates can only be month first.</summary>
    public IReadOnlySet<int> FindMonthFirst() => _cells.FindMonthFirst();

    /// <summary>Creates the extract with all counts.</summary>
    public Extract Finish(OpenedExtract opened, ExtractReading reading) =>
        new(opened)
        {
            Scan = reading.Scan,
            Header = reading.Header,
            ReadRows = _readRows,
            Faults = reading.Faults,
            UnclosedQuote = reading.OpenQuote,
            Rows = _rows,
            AcceptedRows = _acceptedRows,
            LongRows = _longRows,
            DateFormats = _cells.DateFormats,
            MidnightCells = _cells.MidnightCells,
            Supplied = _cells.Supplied(),
            ValuesEnd = [.. tables.Values.Select(v => v.StoredIdOffset + v.Count)],
            Agencies = [.. _agencies.Select(tables.Values[tables.Agency].GetText).Order(StringComparer.Ordinal).Distinct()],
        };
}
