using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>What became of accepted findings. They are named by fingerprint alone.</summary>
internal sealed class AcceptedJson
{
    private readonly Acceptances _accepted;

    internal AcceptedJson(Acceptances accepted) => _accepted = accepted;

    public string File => _accepted.File;

    public long Findings => _accepted.Count(AcceptedState.Active);

    public long Expired => _accepted.Count(AcceptedState.Expired);

    public long NotFound => _accepted.Count(AcceptedState.NotFound);

    public IEnumerable<AcceptedLineJson> Lines => _accepted.Lines.Select(l => new AcceptedLineJson(l));
}
