namespace DqCheck;

/// <summary>How much a finding matters, worst first.</summary>
public enum Severity
{
    /// <summary>The row will not be loaded.</summary>
    Reject,

    /// <summary>Wrong: counts against data quality.</summary>
    Error,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Information,
}
