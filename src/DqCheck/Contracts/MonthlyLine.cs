using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>A line of <c>monthly.csv</c>: one category of one item of a contract's monthly figures, counted in journeys.</summary>
internal sealed record MonthlyLine
{
    /// <summary>Number of the item; its lines follow each other.</summary>
    public required string Item { get; init; }

    public required string Title { get; init; }

    public required string Category { get; init; }

    /// <summary>NDTMS, local, or both: then the extract holds a part only.</summary>
    public required string Basis { get; init; }

    public required MonthlyEvent CountedBy { get; init; }

    /// <summary>complete, transferred or incomplete; blank: any.</summary>
    public required string Exit { get; init; }

    /// <summary>The column whose value of the first episode, or of the client, must be one of <see cref="Codes"/>; blank: none.</summary>
    public required string Column { get; init; }

    public required IReadOnlySet<string> Codes { get; init; }

    public required string SubstanceGroup { get; init; }

    /// <summary>One line for each team that looks after people.</summary>
    public required bool IsPerTeam { get; init; }

    public required string Section { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>What is to be known, or what stands in the way.</summary>
    public required string Note { get; init; }
}
