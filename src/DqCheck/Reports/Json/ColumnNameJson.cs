using System.Text.Json.Serialization;
using DqCheck.Extracts;

namespace DqCheck.Reports.Json;

/// <summary>A column that an extract calls by another name.</summary>
internal sealed class ColumnNameJson
{
    private readonly RenamedColumn _renamed;
    private readonly ResultView _view;

    internal ColumnNameJson(RenamedColumn renamed, ResultView view)
    {
        _renamed = renamed;
        _view = view;
    }

    /// <summary>The name in the header; left out of a commissioner's copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name => _view.ShowsCases ? _renamed.Name : null;

    public string Column => _renamed.Column;

    /// <summary>“mapping” for the file of column names, “aliases” for the ruleset.</summary>
    public string From => _renamed.IsAlias ? "aliases" : "mapping";
}
