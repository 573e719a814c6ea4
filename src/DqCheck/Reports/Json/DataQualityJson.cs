using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>Data items by kind of record and by column.</summary>
internal sealed class DataQualityJson
{
    private readonly DataQuality _quality;
    private readonly Rounding _rounding;

    internal DataQualityJson(DataQuality quality, Rounding rounding)
    {
        _quality = quality;
        _rounding = rounding;
    }

    public IEnumerable<ItemsJson> ByRecord =>
        _quality.RecordKinds.Select(k => new ItemsJson(k.Quality, k.Completeness, _rounding) { Record = EnumText.ToText(k.Kind) });

    public IEnumerable<ItemsJson> ByColumn =>
        _quality.Columns.Select(c => new ItemsJson(c.Quality, c.Completeness, _rounding) { Column = c.Column.Name });
}
