namespace DqCheck;

/// <summary>Something that stops a run and is not about the data: data gives findings, never faults.</summary>
/// <remarks>The message is written for a data officer, says what to do, and holds no client-level value.</remarks>
public sealed class DqCheckException : Exception
{
    /// <summary>A fault with one sentence and, where there are several mistakes, all of them.</summary>
    internal DqCheckException(FaultKind kind, string message, IReadOnlyList<string>? mistakes = null, Exception? cause = null)
        : base(message, cause)
    {
        Kind = kind;
        Mistakes = mistakes ?? [];
    }

    /// <summary>Which kind of fault, and so which exit code.</summary>
    public FaultKind Kind { get; }

    /// <summary>Every mistake found, each with file and line; empty where the message says it all.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
