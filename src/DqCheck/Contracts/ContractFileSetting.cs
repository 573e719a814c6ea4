namespace DqCheck.Contracts;

/// <summary>One of its settings.</summary>
internal sealed record ContractFileSetting(string Name, string Value, string Section, string Confidence, string Note = "");
