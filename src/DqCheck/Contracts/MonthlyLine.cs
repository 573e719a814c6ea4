using DqCheck.LocalTables;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>A line of <c>monthly.csv</c>: one category of one item of a contract's monthly figures, counted in journeys.</summary>
internal sealed record MonthlyLine
{
    /// <summary>Number of the item; its lines are consecutive.</summary>
    public required string Item { get; init; }

    public required string Title { get; init; }

    public required string Category { get; init; }

    /// <summary>NDTMS, local or both; for both, the extract holds only a part.</summary>
    public required string Basis { get; init; }

    public required MonthlyEvent CountedBy { get; init; }

    /// <summary>The exits counted: complete, transferred or incomplete; blank for any.</summary>
    public required string Exit { get; init; }

    /// <summary>
    /// The column of the first episode, or of the client, whose value must be one of <see cref="Codes"/>; blank for none.
    /// </summary>
    public required string Column { get; init; }

    public required IReadOnlySet<string> Codes { get; init; }

    public required string SubstanceGroup { get; init; }

    /// <summary>Whether there is one row for each team of the people file.</summary>
    public required bool IsPerTeam { get; init; }

    /// <summary>What it counts in a local table; null for none.</summary>
    public LocalQuery? Local { get; init; }

    public required string Section { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>A note, or why the extract cannot provide the line.</summary>
    public required string Note { get; init; }
}
