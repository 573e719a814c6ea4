namespace DqCheck.History;

/// <summary>A finding of a previous run that this check does not have.</summary>
/// <param name="Finding">The finding of the previous run.</param>
/// <param name="NotCheckableReason">Why it can no longer be checked; null where it was checked again and is fixed.</param>
internal sealed record MissingFinding(PreviousFinding Finding, string? NotCheckableReason)
{
    public bool IsFixed => NotCheckableReason is null;
}
