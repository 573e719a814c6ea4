using System.Text.Json.Serialization;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>
/// The result for programs, schema <c>dqcheck-result/1</c>: members may be added, none changes its meaning. Members stand in the order of
/// the properties.
/// </summary>
internal sealed class ResultJson
{
    private readonly ResultView _view;

    internal ResultJson(ResultView view) => _view = view;

    public string Schema => "dqcheck-result/1";

    public ToolJson Tool => new("dqcheck", CheckResult.Version);

    /// <summary>Left out where cases are shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Audience => _view.ShowsCases ? null : EnumText.ToWord(_view.Audience);

    /// <summary>In a commissioner's copy: rounded or exact; otherwise left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Counts => _view.ShowsCases ? null : EnumText.ToWord(_view.Counts);

    public DateOnly? AsOf => _view.Result.Dates.AsOf;

    public string? AsOfFrom =>
        _view.Result.Dates.From switch
        {
            AsOfSource.Option => "option",
            AsOfSource.FileName => "file-name",
            AsOfSource.Data => "data",
            _ => null,
        };

    public RulesetJson Ruleset => new(_view.Result.DataSet.DataSet.Id, _view.Result.DataSet.DataSet.Version, _view.Result.Ruleset.Sha256);

    /// <summary>Null for a partial data set.</summary>
    public bool? ReadyToSend => _view.Result.Verdict.IsReady;

    /// <summary>Why <see cref="ReadyToSend"/> is null; otherwise left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReadyToSendReason => VerdictText.ForPartial(_view.Result.Verdict);

    public string Verdict => _view.VerdictSentence;

    public IEnumerable<ExtractJson> Extracts => _view.Result.Population.Extracts.Select(e => new ExtractJson(e, _view));

    public IEnumerable<PreviousExtractJson>? Previous =>
        IfCases(() => _view.Result.PreviousExtracts.Select(e => new PreviousExtractJson(e.File, e.Sha256, e.Error)));

    /// <summary>The file of column names; left out where none was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ColumnMappingJson? Columns =>
        _view.Result.Columns is { } mapping ? new(_view.ShowsCases ? mapping.File : Rulesets.Column.NotACode, mapping.Sha256) : null;

    /// <summary>What the user should know about the other inputs, such as that nothing in one matches.</summary>
    public IEnumerable<InputNoteJson> Notes => _view.Notes.Select(n => new InputNoteJson(n.Input, n.Text));

    public RecordsJson Records => new(_view);

    public FindingsJson Findings => new(_view);

    public IEnumerable<RuleJson> Rules => _view.Result.Checks.Rules.Select(r => new RuleJson(r, _view));

    public IEnumerable<MeasureJson> Measures =>
        _view.Result.Measures.Where(m => _view.IsShown(m.Agency)).Select(m => new MeasureJson(m, _view.Publish(m), _view.GetReason(m)));

    public DataQualityJson? DataQuality => IfCases(() => new DataQualityJson(_view.Result.Quality));

    public IEnumerable<FixFirstJson>? FixFirst => IfCases(() => _view.Result.FixFirst.Select(i => new FixFirstJson(i)));

    /// <summary>What changed since an earlier run; null where no file of it was given.</summary>
    public ChangesJson? Changes => IfCases(() => _view.Result.Changes is { } changes ? new ChangesJson(changes) : null);

    /// <summary>What became of accepted findings; null where no file of them was given.</summary>
    public AcceptedJson? Accepted => IfCases(() => _view.Result.Accepted is { } accepted ? new AcceptedJson(accepted) : null);

    public IEnumerable<ContractResultJson> Contracts =>
        _view.Result.Contracts.Select(c => new ContractResultJson(c.Contract, c.Indicators, _view));

    public DueNextJson? DueNext => IfCases(() => new DueNextJson(_view));

    public IEnumerable<ForecastJson>? Forecast => IfCases(() => _view.Result.Forecasts.Select(f => new ForecastJson(f, _view)));

    /// <summary>The months over time, oldest first; none without an as-of date.</summary>
    public IEnumerable<OverTimeJson> OverTime => _view.OverTime.Select(m => new OverTimeJson(m, _view));

    /// <summary>What only the provider works with; null in a commissioner's copy.</summary>
    private T? IfCases<T>(Func<T?> create)
        where T : class => _view.ShowsCases ? create() : null;
}
