using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>Data items by kind of record and by column.</summary>
internal sealed class DataQualityJson
{
    private readonly DataQuality _quality;

    internal DataQualityJson(DataQuality quality)
    {
        _quality = quality;
    }

    public IEnumerable<ItemsJson> ByRecord =>
        _quality.RecordKinds.Select(k => new ItemsJson(k.Quality, k.Completeness) { Record = EnumText.ToText(k.Kind) });

    public IEnumerable<ItemsJson> ByColumn =>
        _quality.Columns.Select(c => new ItemsJson(c.Quality, c.Completeness) { Column = c.Column.Name });
}
