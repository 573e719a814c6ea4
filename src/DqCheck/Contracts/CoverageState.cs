namespace DqCheck.Contracts;

/// <summary>Where a line of a contract's document takes its figure from, the best first.</summary>
internal enum CoverageState
{
    /// <summary>From the extract.</summary>
    Computed,

    LocalTable,
    Returned,
    Benchmarked,

    /// <summary>From a local table or a return that was not given.</summary>
    Awaiting,

    /// <summary>From somewhere else, and nobody has given a benchmark.</summary>
    External,

    /// <summary>From nothing.</summary>
    NotComputable,
}
