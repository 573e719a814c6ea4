using DqCheck.LocalTables;

namespace DqCheck.Contracts;

/// <summary>The columns of <c>indicators.csv</c>.</summary>
internal static class IndicatorColumns
{
    public static readonly string[] Needed =
    [
        "number",
        "title",
        "class",
        "measure",
        "settings",
        "client-group",
        "substance-group",
        "breakdown",
        "comparison",
        "target",
        "target-to",
        "valid-from",
        "valid-to",
        "frequency",
        "stated-source",
        "section",
        "confidence",
        "status",
        "reason",
    ];

    /// <summary>Columns that a contract can do without.</summary>
    public static readonly string[] Optional = ["line", .. LocalQuery.Columns, "returned-as", "benchmark"];
}
