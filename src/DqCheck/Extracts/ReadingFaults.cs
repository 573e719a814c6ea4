namespace DqCheck.Extracts;

/// <summary>What is wrong with an extract as a text file, collected while its rows are read.</summary>
internal sealed class ReadingFaults
{
    /// <summary>Lines such as <c>sep=,</c>, which are meant for a spreadsheet.</summary>
    public IReadOnlyList<int> SeparatorLines { get; set; } = [];

    /// <summary>Rows that repeat the column names.</summary>
    public List<int> HeaderLines { get; } = [];

    /// <summary>Whether the repeated names are in another order, so that the rows after them belong to other columns.</summary>
    public bool HasOtherHeader { get; set; }

    /// <summary>Rows, besides repeated column names, that begin with a byte order mark.</summary>
    public List<int> ByteOrderMarkLines { get; } = [];

    /// <summary>Rows with a quotation mark that is not doubled, and whether a backslash stands before it.</summary>
    public List<(int Line, bool HasBackslash)> QuoteLines { get; } = [];

    /// <summary>The first and last line of each row that a quotation mark joined from several lines.</summary>
    public List<(int First, int Last)> JoinedLines { get; } = [];

    /// <summary>Slots of columns with invisible characters at the ends of cells, and the line of the first; 0: the header only.</summary>
    public Dictionary<int, int> TrimmedCells { get; } = [];

    /// <summary>Names in the header that had invisible characters at their ends.</summary>
    public List<string> TrimmedNames { get; } = [];

    /// <summary>Cells with bytes that are not text in the encoding of the file: line, and position in the row from 1.</summary>
    public List<(int Line, int Cell)> BrokenCells { get; } = [];
}
