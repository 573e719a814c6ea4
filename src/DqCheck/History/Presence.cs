namespace DqCheck.History;

/// <summary>Where a client or episode occurs in the extracts of a check.</summary>
/// <param name="Record">The episode itself, or one of the client; null where it is on no accepted row.</param>
/// <param name="IsRejected">Whether it is on a rejected row.</param>
/// <param name="IsConsentUnclear">Whether one of those rows is rejected for its CONSENT, so that only the keys were checked on it.</param>
/// <param name="HasNoConsent">Whether the client is on a row with CONSENT=N.</param>
internal readonly record struct Presence((RecordKind Kind, int Record)? Record, bool IsRejected, bool IsConsentUnclear, bool HasNoConsent)
{
    public bool IsLoaded => Record is not null;
}
