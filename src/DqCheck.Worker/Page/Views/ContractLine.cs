namespace DqCheck.Worker.Page.Views;

/// <summary>A contract that can be chosen.</summary>
internal sealed record ContractLine(string Id, string Title, bool IsChosen);
