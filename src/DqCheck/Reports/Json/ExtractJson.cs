using System.Text.Json.Serialization;
using DqCheck.Extracts;
using DqCheck.Records;

namespace DqCheck.Reports.Json;

/// <summary>An extract that was checked, or could not be read.</summary>
internal sealed class ExtractJson
{
    private readonly Extract _extract;
    private readonly ResultView _view;

    internal ExtractJson(Extract extract, ResultView view)
    {
        _extract = extract;
        _view = view;
    }

    public string File => _view.GetName(_extract);

    public string? Sha256 => _extract.Sha256;

    public string? DataSet => _extract.Error is null ? _view.Result.DataSet.DataSet.Id : null;

    public string? Encoding => _extract.Encoding;

    public long? Rows => Count(_extract.Rows);

    public long? AcceptedRows => Count(_extract.AcceptedRows);

    public long? RejectedRows => Count(_extract.RejectedRows);

    public IEnumerable<string> Agencies => _view.Result.Population.GetAgencies(_extract).Select(_view.GetAgency).Distinct();

    /// <summary>How many dates are written in each way that occurs.</summary>
    public IReadOnlyDictionary<string, long> DateFormats =>
        DateParser.FormatNames.Zip(_extract.DateFormats).Where(f => f.Second > 0).ToDictionary(f => f.First, f => Count(f.Second) ?? 0);

    /// <summary>Columns that the extract calls by other names; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<ColumnNameJson>? ColumnNames =>
        _extract.Header?.Renamed is { Count: > 0 } renamed ? renamed.Select(r => new ColumnNameJson(r, _view)) : null;

    public string? Error => _view.GetError(_extract);

    private long? Count(long count) =>
        _extract.Error is null ? _view.Rounding.Round(new KeyedCount(count, _view.Result.Population.Keys.OfAll)) : null;
}
