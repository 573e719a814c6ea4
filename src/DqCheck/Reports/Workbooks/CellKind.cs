namespace DqCheck.Reports.Workbooks;

/// <summary>How a cell is written and looks, by what stands in it; from the percentages on it is read from the right.</summary>
internal enum CellKind
{
    Blank,
    Text,
    Date,
    PercentWithOneDecimal,
    PercentWithTwoDecimals,
    WithOneDecimal,
    Whole,
    Placeholder,
}
