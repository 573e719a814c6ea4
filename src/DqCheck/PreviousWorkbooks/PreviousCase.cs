namespace DqCheck.PreviousWorkbooks;

/// <summary>A long wait of last month's workbook.</summary>
/// <param name="Line">Its line key; blank in a row that a user added.</param>
/// <param name="Agency">Code of the agency.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID of the first episode.</param>
/// <param name="State">started or still waiting.</param>
/// <param name="Days">Days waited at that time.</param>
/// <param name="Reason">The reason that a user typed.</param>
/// <param name="Action">The action that a user typed.</param>
internal sealed record PreviousCase(
    string Line,
    string Agency,
    string Client,
    string Episode,
    string State,
    string Days,
    string Reason,
    string Action
)
{
    public bool HasText => Reason.Length + Action.Length > 0;
}
