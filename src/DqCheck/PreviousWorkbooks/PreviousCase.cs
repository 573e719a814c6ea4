namespace DqCheck.PreviousWorkbooks;

/// <summary>A long wait of last month's workbook.</summary>
/// <param name="Line">Its line key; blank where somebody added a row.</param>
/// <param name="Agency">Code.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID of the first episode.</param>
/// <param name="State">started or still waiting.</param>
/// <param name="Days">Days waited, as they stood there.</param>
/// <param name="Reason">What was typed as the reason.</param>
/// <param name="Action">What was typed as the action.</param>
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
