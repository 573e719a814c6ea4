namespace DqCheck.Extracts;

/// <summary>Whether a row has as many cells as the header.</summary>
internal enum RowShape : byte
{
    Complete,

    /// <summary>Longer than the header, by blank cells only: accepted.</summary>
    TrailingBlanks,

    /// <summary>Shorter than the header, or longer by cells with a value: rejected.</summary>
    WrongCellCount,

    /// <summary>The row repeats the column names: rejected.</summary>
    RepeatedHeader,

    /// <summary>The row follows column names in another order: rejected.</summary>
    OtherColumns,

    /// <summary>A quote joined several lines: rejected.</summary>
    JoinedLines,

    /// <summary>A quote is opened and never closed: the row holds the rest of the file, rejected.</summary>
    UnclosedQuote,
}
