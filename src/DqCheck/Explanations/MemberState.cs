namespace DqCheck.Explanations;

/// <summary>How a journey counts in a measure.</summary>
internal enum MemberState
{
    /// <summary>In the numerator, and in the denominator if the measure has one.</summary>
    Counted,

    /// <summary>In the denominator only.</summary>
    NotCounted,

    /// <summary>Left out because another journey of the client counts already.</summary>
    SameClient,

    /// <summary>Left out because its time has not passed.</summary>
    TooRecent,

    /// <summary>Left out because its agency does not supply a column that the figure needs.</summary>
    IncompleteAgency,

    /// <summary>In the cohort, but the figure does not apply to it.</summary>
    NotApplicable,
}
