using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>A cell of a line of the summary.</summary>
/// <param name="Text">The text.</param>
/// <param name="Colour">Its colour on a terminal; null for none.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
internal sealed record SummaryCell(string Text, string? Colour = null, bool IsNumber = false)
{
    public static SummaryCell ForMet(bool? isMet) =>
        isMet switch
        {
            true => new("met", "green"),
            false => new("missed", "red"),
            null => new(""),
        };

    public static SummaryCell ForSeverity(Severity severity) =>
        new(
            EnumText.ToText(severity),
            severity switch
            {
                Severity.Reject or Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "blue",
            }
        );
}
