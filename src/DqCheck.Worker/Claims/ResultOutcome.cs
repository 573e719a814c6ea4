namespace DqCheck.Worker.Claims;

/// <summary>How an extract ended.</summary>
internal enum ResultOutcome
{
    /// <summary>It was checked, and its outputs are in their folder.</summary>
    Done,

    /// <summary>It was checked before; the folder points to that result.</summary>
    AlreadyChecked,

    /// <summary>It could not be checked; the folder says why.</summary>
    Failed,
}
