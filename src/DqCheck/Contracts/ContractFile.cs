namespace DqCheck.Contracts;

/// <summary>A <c>contract.json</c> as it stands.</summary>
internal sealed record ContractFile(
    string Id,
    string Title,
    string Document,
    IReadOnlyList<ContractFileSetting> Settings,
    string Note = ""
);
