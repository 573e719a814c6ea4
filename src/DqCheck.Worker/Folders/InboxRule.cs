namespace DqCheck.Worker.Folders;

/// <summary>What happens to one kind of files or folders in the inbox that are not extracts.</summary>
/// <param name="One">What it is, in the singular.</param>
/// <param name="Many">What it is, in the plural.</param>
/// <param name="Advice">Why it is not checked, and what to do.</param>
internal sealed record InboxRule(string One, string Many, string Advice)
{
    /// <summary>Whether it is moved into <c>failed</c>. If not, it is left where it is.</summary>
    public bool IsMovedToFailed { get; init; }

    /// <summary>Whether it is there in the normal course of work, so that it needs no warning.</summary>
    public bool IsExpected { get; init; }
}
