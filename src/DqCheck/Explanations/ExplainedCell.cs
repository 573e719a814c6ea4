using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>A cell that a finding is based on.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value as it is in the extract; blank where it is blank, <c>(not shown)</c> where it identifies a person.</param>
/// <param name="Meaning">The words of a code, or the date as people write it; blank where there is nothing to add.</param>
/// <param name="IsNamed">Whether it is the column that the finding names.</param>
internal sealed record ExplainedCell(Column Column, string Value, string Meaning, bool IsNamed)
{
    /// <summary>In place of a value that identifies a person.</summary>
    public const string NotShown = "(not shown)";

    /// <summary>What other rows of the record say, where rows contradict each other; otherwise blank.</summary>
    public string Other { get; init; } = "";
}
