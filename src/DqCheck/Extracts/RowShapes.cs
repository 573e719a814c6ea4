using System.Text;
using DqCheck.Rulesets;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Extracts;

/// <summary>
/// Decides whether the cells of a row can be assigned to columns, and notes what is wrong with the row as text: repeated column names, a
/// byte order mark, and quotes that are wrong or join several lines.
/// </summary>
internal sealed class RowShapes(Header header, DataSet dataSet, ReadingFaults faults)
{
    private const int FewestNames = 3;

    /// <summary>A text with as many commas is no text, but the rest of a row.</summary>
    private const int FewestCells = 10;

    /// <summary>The first byte of U+FFFD, which replaces bytes that are not text.</summary>
    private const byte FirstOfReplacement = 0xEF;

    private readonly int _consent = Array.IndexOf(header.Slots, dataSet.Find(CONSENT)!.Slot);
    private readonly HashSet<string> _names = new(header.Names.Where(n => n.Length > 0), StringComparer.OrdinalIgnoreCase);

    public RowShape Find(RowReader rows)
    {
        if (rows.IsUnclosed)
            return RowShape.UnclosedQuote;
        if (rows.RawRow.Contains(FirstOfReplacement))
            FindBrokenCells(rows);
        if (IsRepeatedHeader(rows))
        {
            faults.HeaderLines.Add(rows.Line);
            return RowShape.RepeatedHeader;
        }

        if (rows.HasLateByteOrderMark)
            faults.ByteOrderMarkLines.Add(rows.Line);
        if (faults.HasOtherHeader)
            return RowShape.OtherColumns;
        var shape = Compare(rows);
        if (rows.RawRow.Contains((byte)'\n') && IsJoined(rows, shape))
        {
            faults.JoinedLines.Add((rows.Line, rows.LastLine));
            return RowShape.JoinedLines;
        }

        if (rows.IsMalformed && !rows.HasLateByteOrderMark)
            faults.QuoteLines.Add((rows.Line, rows.RawRow.IndexOf("\\\""u8) >= 0));
        return shape;
    }

    private RowShape Compare(RowReader rows)
    {
        if (rows.CellCount == header.Names.Count)
            return RowShape.Complete;
        if (rows.CellCount < header.Names.Count)
            return RowShape.WrongCellCount;
        for (var i = header.Names.Count; i < rows.CellCount; i++)
        {
            if (rows.GetCell(i).Length > 0)
                return RowShape.WrongCellCount;
        }

        return RowShape.TrailingBlanks;
    }

    /// <summary>Whether nearly all cells are column names, and so the row begins another file. CONSENT is Y or N on nearly all others.</summary>
    private bool IsRepeatedHeader(RowReader rows)
    {
        if (rows.CellCount <= _consent || rows.GetUntrimmedCell(_consent).Length <= 1)
            return false;
        List<string> cells = [];
        for (var i = 0; i < rows.CellCount; i++)
            cells.Add(Encoding.UTF8.GetString(rows.GetCell(i)));
        var filled = cells.Count(c => c.Length > 0);
        var known = cells.Count(c => c.Length > 0 && (_names.Contains(c) || dataSet.Find(c) is not null));
        if (known < FewestNames || known * 100 < filled * dataSet.GetSetting(SettingNames.KnownColumns))
            return false;
        faults.HasOtherHeader = !cells.SequenceEqual(header.Names, StringComparer.OrdinalIgnoreCase);
        return true;
    }

    /// <summary>Whether a quote joined several lines, rather than a text with line breaks being quoted.</summary>
    private bool IsJoined(RowReader rows, RowShape shape)
    {
        if (shape == RowShape.WrongCellCount && (rows.IsMalformed || rows.CellCount > header.Names.Count))
            return true;
        for (var i = 0; i < rows.CellCount; i++)
        {
            var cell = rows.GetUntrimmedCell(i);
            if (cell.Contains((byte)'\n') && cell.Count((byte)',') >= Math.Max(FewestCells, header.Names.Count - 1))
                return true;
        }

        return false;
    }

    /// <summary>Notes the cells with U+FFFD.</summary>
    private void FindBrokenCells(RowReader rows)
    {
        if (rows.RawRow.IndexOf("\uFFFD"u8) < 0)
            return;
        for (var i = 0; i < rows.CellCount; i++)
        {
            if (rows.GetUntrimmedCell(i).IndexOf("\uFFFD"u8) >= 0)
                faults.BrokenCells.Add((rows.Line, i + 1));
        }
    }
}
