using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>What became of accepted findings. They are named by fingerprint alone.</summary>
internal sealed class AcceptedJson
{
    private readonly Acceptances _accepted;

    internal AcceptedJson(Acceptances accepted) => _accepted = accepted;

    public string? File => _accepted.File;

    public long Findings => _accepted.ActivePositions.Count;

    public long Expired => _accepted.Count(AcceptedState.Expired);

    public long NotFound => _accepted.Count(AcceptedState.NotFound);

    /// <summary>How many findings there are beyond the numbers for which acceptances of rules hold.</summary>
    public long More => _accepted.More;

    public IEnumerable<AcceptedLineJson> Lines => _accepted.Lines.Select(l => new AcceptedLineJson(l));
}
