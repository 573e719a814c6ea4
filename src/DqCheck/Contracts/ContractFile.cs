namespace DqCheck.Contracts;

/// <summary>The content of a <c>contract.json</c>.</summary>
internal sealed record ContractFile(
    string Id,
    string Title,
    string Document,
    IReadOnlyList<ContractFileSetting> Settings,
    string Note = "",
    ContractReport? Report = null
);
