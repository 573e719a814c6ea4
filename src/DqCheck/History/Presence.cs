namespace DqCheck.History;

/// <summary>Where a client or episode stands in the extracts of a run.</summary>
/// <param name="Record">An episode that it is, or has; null where it is on no loaded row.</param>
/// <param name="IsRejected">It is on a rejected row.</param>
/// <param name="IsConsentUnclear">One of those rows is rejected for its CONSENT, so that nothing but the keys was checked on it.</param>
/// <param name="HasNoConsent">The client is on a row with CONSENT=N.</param>
internal readonly record struct Presence((RecordKind Kind, int Record)? Record, bool IsRejected, bool IsConsentUnclear, bool HasNoConsent)
{
    public bool IsLoaded => Record is not null;
}
