using System.Text.Json.Serialization;

namespace DqCheck.Worker.Page.Checks;

/// <summary>How far a check is, for the person who waits for it.</summary>
/// <param name="State">The state, as a word.</param>
/// <param name="Rows">How many rows have been read.</param>
/// <param name="Message">What happens, or how it ended, in words.</param>
/// <param name="Result">Address of the result within the workspace; null where there is none.</param>
internal sealed record CheckProgress(string State, long Rows, string Message, string? Result)
{
    [JsonIgnore]
    public bool IsEnded => State is "done" or "failed";
}
