namespace DqCheck.Reports.Json;

/// <summary>How many findings there are of each severity.</summary>
internal sealed class FindingsJson
{
    private readonly ResultView _view;

    internal FindingsJson(ResultView view) => _view = view;

    public long Reject => Count(Severity.Reject);

    public long Error => Count(Severity.Error);

    public long Warning => Count(Severity.Warning);

    public long Information => Count(Severity.Information);

    private long Count(Severity severity) => _view.Rounding.Round(_view.Result.Checks.Count(severity));
}
