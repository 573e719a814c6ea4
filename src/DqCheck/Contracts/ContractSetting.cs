using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>A setting that decides how figures are counted.</summary>
/// <param name="Name">Such as <c>clock</c>.</param>
/// <param name="Value">Such as <c>referral-to-start</c>.</param>
/// <param name="Section">The section of the document that requires it.</param>
/// <param name="Confidence">How certain it is.</param>
/// <param name="Note">The reason; may be blank.</param>
internal sealed record ContractSetting(string Name, string Value, string Section, Confidence Confidence, string Note);
