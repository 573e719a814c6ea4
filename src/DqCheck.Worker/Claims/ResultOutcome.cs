namespace DqCheck.Worker.Claims;

/// <summary>The outcome of processing an extract.</summary>
internal enum ResultOutcome
{
    /// <summary>It was checked, and its result is in the workspace.</summary>
    Done,

    /// <summary>It was checked before, so the file is not needed.</summary>
    AlreadyChecked,

    /// <summary>It could not be checked; its folder has the reason.</summary>
    Failed,

    /// <summary>It was still being written when it was checked; the result no longer counts.</summary>
    Withdrawn,
}
