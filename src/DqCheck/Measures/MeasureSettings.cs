using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Settings of a measure that a contract can change; without a contract the defaults apply.</summary>
internal sealed record MeasureSettings
{
    /// <summary>The window in which cohorts are counted.</summary>
    public string Window { get; init; } = Journeys.Window.Rolling;

    /// <summary>The dates between which waits are measured.</summary>
    public WaitClock Clock { get; init; }

    /// <summary>Whether transfers count in the denominator of planned exits.</summary>
    public bool CountsTransfers { get; init; } = true;

    /// <summary>Whether alcohol and drugs are told apart by the primary substance rather than by all substances.</summary>
    public bool ByPrimarySubstance { get; init; }

    /// <summary>Whether journeys of the substance group alcohol are included in TOP measures.</summary>
    public bool IncludesAlcoholOnly { get; init; } = true;

    /// <summary>Exit reasons that count as planned; null for every successful one.</summary>
    public IReadOnlySet<string>? Reasons { get; init; }

    /// <summary>The number of days to use instead of the measure's own; null for its own.</summary>
    public int? Days { get; init; }

    /// <summary>The smallest reduction in days of use that counts as improved; no default.</summary>
    public int? MinChange { get; init; }

    /// <summary>The highest number of days of work or education at the start for which an increase counts; null for none at all.</summary>
    public int? MaxStart { get; init; }

    /// <summary>The minimum age on the date of referral; null for any.</summary>
    public int? MinAge { get; init; }

    /// <summary>Code of an intervention that must be open in the window; null for any.</summary>
    public string? Modality { get; init; }

    /// <summary>Whether only clients referred by criminal justice are counted.</summary>
    public bool OnlyCriminalJustice { get; init; }

    /// <summary>The years that treatment must have lasted by the end of the window, or by its own end; null for any.</summary>
    public int? MinYears { get; init; }

    /// <summary>The years of treatment that <see cref="MeasureIds.InTreatmentForYears"/> counts; it has no default.</summary>
    public YearBand? Years { get; init; }

    /// <summary>The journeys from which a measure counts, where it can count from several.</summary>
    public CohortBasis CohortBasis { get; init; }

    /// <summary>Whether the first review takes the place of a start TOP that is missing.</summary>
    public bool StartsFromReview { get; init; }

    /// <summary>Whether days of volunteering count as work.</summary>
    public bool CountsVolunteering { get; init; }

    /// <summary>Whether unsuitable housing counts as a housing problem.</summary>
    public bool CountsUnsuitableHousing { get; init; }

    /// <summary>The answer that a journey needs to be in the denominator of <see cref="MeasureIds.RecordedAnswer"/>; null for any.</summary>
    public ColumnAnswer? Of { get; init; }

    /// <summary>The answer that <see cref="MeasureIds.RecordedAnswer"/> counts; it has no default.</summary>
    public ColumnAnswer? With { get; init; }

    /// <summary>The settings in which a detoxification counts: codes of MODSET; null for any.</summary>
    public IReadOnlySet<string>? InterventionSettings { get; init; }

    /// <summary>Whether a figure above a range of targets is better than the range (or below it, if false); null where it misses.</summary>
    public bool? IsHigherBetter { get; init; }

    /// <summary>Whether clients rather than journeys are counted.</summary>
    public bool CountsClients { get; init; }

    public TopPairKind Pair { get; init; }

    /// <summary>The ages at which each further age band of young people begins, such as <c>14|16</c>; blank for no bands.</summary>
    public string YoungAgeBands { get; init; } = "";
}
