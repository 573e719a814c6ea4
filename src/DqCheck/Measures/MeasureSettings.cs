using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>What a contract can set differently about a measure. Without a contract the defaults hold.</summary>
internal sealed record MeasureSettings
{
    /// <summary>Window of cohorts.</summary>
    public string Window { get; init; } = Journeys.Window.Rolling;

    /// <summary>By which dates waits are measured.</summary>
    public WaitClock Clock { get; init; }

    /// <summary>Transfers stand in the denominator of planned exits.</summary>
    public bool CountsTransfers { get; init; } = true;

    /// <summary>Alcohol and drugs are parted by the primary substance, not by all substances.</summary>
    public bool ByPrimarySubstance { get; init; }

    /// <summary>Journeys of substance group alcohol take part in TOP measures.</summary>
    public bool IncludesAlcoholOnly { get; init; } = true;

    /// <summary>Reasons that count as planned; null: every successful one.</summary>
    public IReadOnlySet<string>? Reasons { get; init; }

    /// <summary>Another number of days than the measure's own; null: its own.</summary>
    public int? Days { get; init; }

    /// <summary>Fewest days by which use must fall to count as improved; no default.</summary>
    public int? MinChange { get; init; }

    /// <summary>Most days at the start from which work or education can rise; null: none at all.</summary>
    public int? MaxStart { get; init; }

    /// <summary>Fewest years of age on the date of referral; null: any.</summary>
    public int? MinAge { get; init; }

    /// <summary>Code of an intervention that is open in the window; null: any.</summary>
    public string? Modality { get; init; }

    /// <summary>Clients are counted, not journeys.</summary>
    public bool CountsClients { get; init; }

    public TopPairKind Pair { get; init; }

    /// <summary>Ages at which a further band of young people begins, such as <c>14|16</c>; blank: they are not banded.</summary>
    public string YoungAgeBands { get; init; } = "";
}
