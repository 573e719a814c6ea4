using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>An accepted finding.</summary>
internal sealed class AcceptedLineJson
{
    private readonly AcceptedFinding _line;

    internal AcceptedLineJson(AcceptedFinding line) => _line = line;

    public string Fingerprint => _line.Acceptance.Fingerprint;

    public string? Rule => _line.KnownRule?.Id;

    public DateOnly? Until => _line.Acceptance.Until;

    public string State =>
        _line.State switch
        {
            AcceptedState.Active => "accepted",
            AcceptedState.Expired => "expired",
            _ => "not-found",
        };
}
