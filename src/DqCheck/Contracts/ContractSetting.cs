using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>A choice of how figures are counted.</summary>
/// <param name="Name">Such as <c>clock</c>.</param>
/// <param name="Value">Such as <c>referral-to-start</c>.</param>
/// <param name="Section">Where the document says so.</param>
/// <param name="Confidence">How surely.</param>
/// <param name="Note">Why; may be blank.</param>
internal sealed record ContractSetting(string Name, string Value, string Section, Confidence Confidence, string Note);
