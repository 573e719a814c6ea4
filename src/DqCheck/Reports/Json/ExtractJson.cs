using System.Text.Json.Serialization;
using DqCheck.Extracts;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>An extract that was checked, or could not be read.</summary>
internal sealed class ExtractJson
{
    private readonly Extract _extract;
    private readonly string _dataSet;
    private readonly Rounding _rounding;

    internal ExtractJson(Extract extract, IReadOnlyList<string> agencies, string dataSet, Rounding rounding)
    {
        _extract = extract;
        Agencies = agencies;
        _dataSet = dataSet;
        _rounding = rounding;
    }

    public string File => _extract.File;

    public string? Sha256 => _extract.Sha256;

    public string? DataSet => _extract.Error is null ? _dataSet : null;

    public string? Encoding => _extract.Encoding;

    public ShownCount Rows => ToCount(_extract.Rows);

    public ShownCount AcceptedRows => ToCount(_extract.AcceptedRows);

    public ShownCount RejectedRows => ToCount(_extract.RejectedRows);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Rows, AcceptedRows, RejectedRows);

    public IEnumerable<string> Agencies { get; }

    /// <summary>How many dates are written in each way that occurs.</summary>
    public IReadOnlyDictionary<string, object?> DateFormats
    {
        get
        {
            List<(string Name, ShownCount Count)> counts =
            [
                .. DateParser
                    .FormatNames.Select((name, i) => (name, _extract.DateFormats[i]))
                    .Where(f => f.Item2 > 0)
                    .Select(f => (f.name, ShownCount.Create(_rounding, f.Item2))),
            ];
            var members = counts.ToDictionary(c => c.Name, c => (object?)c.Count);
            if (ShownCount.Suppress([.. counts.Select(c => c.Count)]) is { } suppressed)
                members.Add("suppressed", suppressed);
            return members;
        }
    }

    public string? Error => _extract.Error;

    private ShownCount ToCount(long count) => ShownCount.Create(_rounding, _extract.Error is null ? count : null);
}
