namespace DqCheck.Measures;

/// <summary>What every measure says of itself: the one meaning of its id. One that leaves something out does not compile.</summary>
internal abstract record MeasureDefinition
{
    /// <summary>One of <see cref="MeasureIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>For people.</summary>
    public required string Title { get; init; }

    /// <summary>What its figure is measured in.</summary>
    public abstract Unit Unit { get; }

    /// <summary>The windows in which it is counted.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>Where the cases behind it are listed.</summary>
    public required CaseList Cases { get; init; }
}
