using System.Text.Json.Serialization;
using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>What became of accepted findings. They are named by fingerprint alone, to those who see cases.</summary>
internal sealed class AcceptedJson
{
    private readonly Acceptances _accepted;
    private readonly ResultView _view;

    internal AcceptedJson(Acceptances accepted, ResultView view)
    {
        _accepted = accepted;
        _view = view;
    }

    public string File => _accepted.File;

    public ShownCount Findings => ShownCount.Create(_view.Rounding, _accepted.Count(AcceptedState.Active));

    public ShownCount Expired => ShownCount.Create(_view.Rounding, _accepted.Count(AcceptedState.Expired));

    public ShownCount NotFound => ShownCount.Create(_view.Rounding, _accepted.Count(AcceptedState.NotFound));

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Findings, Expired, NotFound);

    public IEnumerable<AcceptedLineJson>? Lines => _view.ShowsCases ? _accepted.Lines.Select(l => new AcceptedLineJson(l)) : null;
}
