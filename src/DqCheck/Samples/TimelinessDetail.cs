namespace DqCheck.Samples;

/// <summary>What a finding about time says besides.</summary>
/// <param name="Reason">Its code, such as <c>START-MISSING</c>.</param>
/// <param name="Due">The day it was due.</param>
/// <param name="Value">The date of the TOP or review that comes nearest; blank where the client has none left.</param>
/// <param name="Second">The family of a sub-intervention review, at an end with the id of the intervention: tells several findings of a
/// journey apart.</param>
internal sealed record TimelinessDetail(string Reason, DateOnly Due, string Value, string Second);
