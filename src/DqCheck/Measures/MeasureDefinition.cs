namespace DqCheck.Measures;

/// <summary>The definition of a measure. Required members ensure that none is left out.</summary>
internal abstract record MeasureDefinition
{
    /// <summary>One of <see cref="MeasureIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The title shown to users.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of its figures.</summary>
    public abstract Unit Unit { get; }

    /// <summary>The windows in which it is counted.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>Where its cases are listed.</summary>
    public required CaseList Cases { get; init; }
}
