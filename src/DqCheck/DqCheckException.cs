namespace DqCheck;

/// <summary>An error that stops a check and is not about the data. Problems in the data are findings.</summary>
/// <remarks>The message is written for a data officer, says what to do, and holds no client-level value.</remarks>
public sealed class DqCheckException : Exception
{
    /// <summary>Creates an error with one sentence and, where there are several mistakes, all of them.</summary>
    internal DqCheckException(FaultKind kind, string message, IReadOnlyList<string>? mistakes = null, Exception? cause = null)
        : base(message, cause)
    {
        Kind = kind;
        Mistakes = mistakes ?? [];
    }

    /// <summary>The kind of error, which decides the exit code.</summary>
    public FaultKind Kind { get; }

    /// <summary>Every mistake found, each with file and line; empty where the message is complete.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
