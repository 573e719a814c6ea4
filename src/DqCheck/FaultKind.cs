namespace DqCheck;

/// <summary>Why a check, or one extract in it, could not continue.</summary>
public enum FaultKind
{
    /// <summary>Wrong usage, or a ruleset that does not load. Exit code 2.</summary>
    Usage,

    /// <summary>An extract that cannot be read or is rejected as a file. Exit code 3.</summary>
    Extract,

    /// <summary>The output folder cannot be written: full, read-only, or a file open elsewhere. Exit code 2.</summary>
    Output,
}
