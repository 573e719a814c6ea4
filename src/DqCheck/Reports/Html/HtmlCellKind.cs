namespace DqCheck.Reports.Html;

/// <summary>The kind of a cell in a table of a page.</summary>
internal enum HtmlCellKind
{
    Blank,
    Text,
    Date,
    Number,
}
