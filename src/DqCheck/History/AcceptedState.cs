namespace DqCheck.History;

/// <summary>What became of an accepted finding.</summary>
internal enum AcceptedState
{
    Active,
    Expired,
    NotFound,
}
