namespace DqCheck.History;

/// <summary>A finding that an earlier run had and this one has not.</summary>
/// <param name="Finding">As it stood.</param>
/// <param name="NotCheckableReason">Why nothing is known of it any more, in words; null where it was looked for and is fixed.</param>
internal sealed record MissingFinding(PreviousFinding Finding, string? NotCheckableReason)
{
    public bool IsFixed => NotCheckableReason is null;
}
