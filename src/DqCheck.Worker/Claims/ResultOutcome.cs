namespace DqCheck.Worker.Claims;

/// <summary>The outcome of processing an extract.</summary>
internal enum ResultOutcome
{
    /// <summary>It was checked, and its outputs are in its folder.</summary>
    Done,

    /// <summary>It was checked before; its folder refers to that result.</summary>
    AlreadyChecked,

    /// <summary>It could not be checked; its folder has the reason.</summary>
    Failed,

    /// <summary>It was still being written when it was checked; the result no longer counts.</summary>
    Withdrawn,
}
