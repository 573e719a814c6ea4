using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>A finding of an earlier run that this one does not have.</summary>
internal sealed class GoneJson
{
    private readonly MissingFinding _missing;

    internal GoneJson(MissingFinding missing) => _missing = missing;

    public string Fingerprint => _missing.Finding.Fingerprint;

    public string Rule => _missing.Finding.Rule;

    public string Change => _missing.IsFixed ? "fixed" : "not-checkable";

    public string? Reason => _missing.NotCheckableReason;

    public DateOnly? FirstSeen => _missing.Finding.FirstSeen;
}
