namespace DqCheck.Reports.Workbooks;

/// <summary>The kind of a cell, which decides how it is written and formatted.</summary>
internal enum CellKind
{
    Blank,
    Text,
    FormulaText,
    Date,
    PercentWithOneDecimal,
    PercentWithTwoDecimals,
    WithOneDecimal,
    WholeDays,
    DaysWithOneDecimal,
    Whole,
    Placeholder,
    Link,
}
