namespace DqCheck.Contracts;

/// <summary>A setting in a <c>contract.json</c>.</summary>
internal sealed record ContractFileSetting(string Name, string Value, string Section, string Confidence, string Note = "");
