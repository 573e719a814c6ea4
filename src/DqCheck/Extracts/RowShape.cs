namespace DqCheck.Extracts;

/// <summary>Whether a row has as many cells as the header.</summary>
internal enum RowShape : byte
{
    Complete,

    /// <summary>Longer, by blank cells only: accepted.</summary>
    TrailingBlanks,

    /// <summary>Shorter, or longer by cells with a value: rejected.</summary>
    WrongCellCount,

    /// <summary>A quote opens in it and never closes: the rest of the file, rejected.</summary>
    UnclosedQuote,
}
