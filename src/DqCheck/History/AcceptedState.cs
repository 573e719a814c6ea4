namespace DqCheck.History;

/// <summary>The state of an accepted finding.</summary>
internal enum AcceptedState
{
    Active,
    Expired,
    NotFound,
}
