using System.Globalization;
using DqCheck.Reports.Figures;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A cell of a table as a page shows it.</summary>
/// <param name="Text">The text; blank for none.</param>
/// <param name="Kind">What it is, which decides how it is aligned and sorted.</param>
internal readonly record struct HtmlCell(string Text, HtmlCellKind Kind)
{
    /// <summary>Where it leads: the part of an address after #; null for no link.</summary>
    public string? Link { get; init; }

    /// <summary>The number, where the cell is a whole number.</summary>
    public long? Number { get; init; }

    /// <summary>What its background says; null for nothing.</summary>
    public Tone? Tone { get; init; }

    public bool IsRightAligned => Kind == HtmlCellKind.Number;

    public static HtmlCell From(object? value) =>
        value switch
        {
            null or "" => new("", HtmlCellKind.Blank),
            DateOnly day => new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), HtmlCellKind.Date),
            Percentage percentage => CreateNumber(Format(percentage.Value, $"F{percentage.Decimals}") + "%"),
            DayCount days => CreateNumber($"{Format(days.Days, days.IsWhole ? "#,##0" : "#,##0.0")} {(days.Days == 1 ? "day" : "days")}"),
            decimal number => CreateNumber(Format(number, "#,##0.0")),
            int number => CreateNumber(number),
            long number => CreateNumber(number),
            NumberPlaceholder instead => CreateNumber(instead.Text),
            CellLink link => new(HtmlText.Clean(SectionLinks.GetText(link)), HtmlCellKind.Text) { Link = SectionLinks.GetHash(link) },
            _ => new(HtmlText.Clean((string)value), HtmlCellKind.Text),
        };

    private static HtmlCell CreateNumber(string text) => new(text, HtmlCellKind.Number);

    private static HtmlCell CreateNumber(long number) => CreateNumber(Plural.FormatNumber(number)) with { Number = number };

    private static string Format(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
