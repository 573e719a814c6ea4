using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>An acceptance of a finding, or of all findings of a rule.</summary>
internal sealed class AcceptedLineJson
{
    private readonly AcceptedFinding _line;

    internal AcceptedLineJson(AcceptedFinding line) => _line = line;

    /// <summary>Null where it accepts all findings of a rule.</summary>
    public string? Fingerprint => _line.Acceptance.IsForRule ? null : _line.Acceptance.Fingerprint;

    public string? Rule => _line.KnownRule?.Id;

    public DateOnly? Until => _line.Acceptance.Until;

    public string State =>
        _line.State switch
        {
            AcceptedState.Active => "accepted",
            AcceptedState.Expired => "expired",
            _ => "not-found",
        };

    /// <summary>How many findings of the rule it accepts at most; null for one finding.</summary>
    public int? UpTo => _line.Acceptance.UpTo;

    /// <summary>How many findings it accepts now.</summary>
    public long Findings => _line.ActivePositions.Count();

    /// <summary>How many more findings of the rule there are.</summary>
    public long More => _line.More;
}
