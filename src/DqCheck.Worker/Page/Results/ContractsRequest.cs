namespace DqCheck.Worker.Page.Results;

/// <summary>The contracts to judge, by id.</summary>
internal sealed record ContractsRequest(IReadOnlyList<string> Contracts);
