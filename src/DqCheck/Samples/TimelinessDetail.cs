namespace DqCheck.Samples;

/// <summary>The further details of a planted timeliness finding.</summary>
/// <param name="Reason">The code of the reason, such as <c>START-MISSING</c>.</param>
/// <param name="Due">The day it was due.</param>
/// <param name="Value">The date of the nearest TOP or review; blank where the client has none left.</param>
/// <param name="Second">
/// The category of a sub-intervention review, at the end of an intervention with its id: distinguishes several findings of a journey.
/// </param>
internal sealed record TimelinessDetail(string Reason, DateOnly Due, string Value, string Second);
