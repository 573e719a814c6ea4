using Spectre.Console;

namespace DqCheck.Cli;

/// <summary>A line of the summary: a sentence, or cells that are aligned with those of the lines beside it.</summary>
/// <param name="Cells">The cells; a single one is a sentence.</param>
internal sealed record SummaryLine(IReadOnlyList<SummaryCell> Cells)
{
    public static readonly SummaryLine Blank = new("");

    /// <summary>The longest cell that is shown whole, but for the last one of a line.</summary>
    private const int MaxWidth = 56;

    public SummaryLine(string sentence)
        : this([new SummaryCell(sentence)]) { }

    /// <summary>Shortens a text so that it fits a cell, with room for what follows in the cell.</summary>
    public static string Shorten(string text, int room = 0) =>
        text.Length <= MaxWidth - room ? text : text[..(MaxWidth - room - 1)].TrimEnd() + "…";

    private bool IsSentence => Cells.Count == 1;

    /// <summary>Writes lines as Spectre markup; the cells of following lines are aligned.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="whole">Whether long cells are shown whole, rather than shortened.</param>
    public static IEnumerable<string> Align(IReadOnlyList<SummaryLine> lines, bool whole)
    {
        for (var i = 0; i < lines.Count; )
        {
            List<SummaryLine> block = [.. lines.Skip(i).TakeWhile(l => l.IsSentence == lines[i].IsSentence)];
            i += block.Count;
            foreach (
                var line in block[0].IsSentence
                    ? block.Select(l => TerminalText.CleanLine(l.Cells[0].Text).EscapeMarkup())
                    : AlignCells(block, whole ? int.MaxValue : MaxWidth)
            )
                yield return line;
        }
    }

    private static IEnumerable<string> AlignCells(List<SummaryLine> block, int limit)
    {
        var widths = Enumerable
            .Range(0, block.Max(l => l.Cells.Count))
            .Select(column => block.Where(l => l.Cells.Count > column).Max(l => Math.Min(limit, l.Cells[column].Text.Length)))
            .ToList();
        foreach (var line in block)
        {
            var cells = line.Cells.Select((cell, column) => Format(cell, column == line.Cells.Count - 1 ? 0 : widths[column]));
            yield return "  " + string.Join("  ", cells).TrimEnd();
        }
    }

    /// <param name="cell">The cell.</param>
    /// <param name="width">Its width; 0 for its own.</param>
    private static string Format(SummaryCell cell, int width)
    {
        var text = TerminalText.CleanLine(width == 0 || cell.Text.Length <= width ? cell.Text : Shorten(cell.Text));
        text = (cell.IsNumber ? text.PadLeft(width) : text.PadRight(width)).EscapeMarkup();
        return cell.Colour is null ? text : $"[{cell.Colour}]{text}[/]";
    }
}
