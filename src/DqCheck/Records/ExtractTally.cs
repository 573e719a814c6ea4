using DqCheck.Extracts;

namespace DqCheck.Records;

/// <summary>Counts what is said of one extract while its rows are read.</summary>
internal sealed class ExtractTally(RecordTables tables)
{
    private readonly CellTally _cells = new(tables);
    private readonly HashSet<int> _agencies = [];
    private int _rows;

    private int _acceptedRows;

    private int _longRows;

    private int _lastAgency;

    public void Add(RowBatch batch, int index, bool accepted)
    {
        _rows++;
        _cells.Add(batch, index);
        if (accepted)
        {
            _acceptedRows++;
            if (batch.GetShape(index) == RowShape.TrailingBlanks)
                _longRows++;
        }

        if (batch.GetIds(index)[tables.Agency] is var agency and > 0 && agency != _lastAgency && batch.IsComplete(index))
            _agencies.Add(_lastAgency = agency);
    }

    /// <summary>The extract with everything that was counted.</summary>
    public Extract Finish(OpenedExtract opened, ExtractReading reading) =>
        new(opened)
        {
            Scan = reading.Scan,
            Header = reading.Header,
            UnclosedQuote = reading.OpenQuote,
            Rows = _rows,
            AcceptedRows = _acceptedRows,
            LongRows = _longRows,
            DateFormats = _cells.DateForms,
            MidnightCells = _cells.Midnights,
            Supplied = _cells.Supplied(),
            ValuesEnd = [.. tables.Values.Select(v => v.StoredIdOffset + v.Count)],
            Agencies = [.. _agencies.Select(tables.Values[tables.Agency].GetText).Order(StringComparer.Ordinal).Distinct()],
        };
}
