namespace DqCheck.Measures;

/// <summary>The journeys from which a measure counts, where a contract can choose.</summary>
internal enum CohortBasis
{
    /// <summary>The measure's own: for outcomes a later TOP in the window, otherwise a treatment start in the window.</summary>
    Own,

    /// <summary>Treatment was completed in the window.</summary>
    Completions,

    /// <summary>In treatment at any time in the window.</summary>
    InTreatment,

    /// <summary>The twelve weeks from the treatment start ended in the window.</summary>
    TwelveWeeks,
}
