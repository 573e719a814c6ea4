using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Reports;

/// <summary>Describes the columns that the extracts call by other names.</summary>
internal static class ColumnNamesText
{
    private const int MaxColumns = 6;

    /// <summary>A sentence with the columns, and for the provider the names in the extracts; null where there are none.</summary>
    public static string? For(ResultView view)
    {
        var renamed = Find(view);
        if (renamed.Count == 0)
            return null;
        var shown = renamed.Take(MaxColumns).Select(r => view.ShowsCases ? $"{r.Name} is {r.Column} ({GetFile(view, r)})" : r.Column);
        var more = renamed.Count > MaxColumns ? $", and {Plural.FormatNumber(renamed.Count - MaxColumns)} more" : "";
        var where = view.Result.Population.Extracts.Count == 1 ? "this extract" : "the extracts";
        return $"{Plural.Format(renamed.Count, "column has another name", "columns have other names")} in {where}: "
            + $"{string.Join(", ", shown)}{more}.";
    }

    /// <summary>The names by which the extracts call a column, for the provider; blank where they use its own.</summary>
    public static string For(ResultView view, Column column) =>
        string.Join(", ", Find(view).Where(r => r.Column == column.Name).Select(r => r.Name));

    private static List<RenamedColumn> Find(ResultView view)
    {
        var renamed = view.Result.ReadExtracts.SelectMany(e => e.Header?.Renamed ?? []);
        return view.ShowsCases ? [.. renamed.Distinct()] : [.. renamed.DistinctBy(r => r.Column)];
    }

    private static string GetFile(ResultView view, RenamedColumn renamed) =>
        renamed.IsAlias ? "aliases.csv" : view.Result.Columns?.File ?? "";
}
