namespace DqCheck.Worker.Page.Views;

/// <summary>A contract that can be chosen.</summary>
public sealed record ContractLine(string Id, string Title, bool IsChosen);
