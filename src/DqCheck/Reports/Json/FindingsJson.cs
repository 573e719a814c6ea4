using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>How many findings there are of each severity.</summary>
internal sealed class FindingsJson
{
    private readonly ResultView _view;

    internal FindingsJson(ResultView view) => _view = view;

    public ShownCount Reject => Count(Severity.Reject);

    public ShownCount Error => Count(Severity.Error);

    public ShownCount Warning => Count(Severity.Warning);

    public ShownCount Information => Count(Severity.Information);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Reject, Error, Warning, Information);

    private ShownCount Count(Severity severity) => ShownCount.Create(_view.Rounding, _view.Result.Checks.Count(severity));
}
