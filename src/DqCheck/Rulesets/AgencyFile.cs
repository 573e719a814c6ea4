using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>What is known of agencies, from <c>agencies.csv</c> beside the ruleset's folder; it is shipped empty.</summary>
internal static class AgencyFile
{
    /// <summary>The codes of those that take adults only; none where there is no file.</summary>
    public static HashSet<string> ReadAdultOnly(string path, Mistakes mistakes)
    {
        if (!File.Exists(path))
            return [];
        var table = Table.Read(path);
        mistakes.RequireColumns(table, "agency", "adult-only", "source");
        foreach (var row in table.Rows)
            mistakes.Check(AgencyLineValidator.Instance, row);
        return [.. table.Rows.Where(row => row["adult-only"] == "yes").Select(row => row["agency"])];
    }
}
