using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>Reads <c>agencies.csv</c> in the folder above the ruleset; it ships empty.</summary>
internal static class AgencyFile
{
    /// <summary>The codes of agencies that take adults only; none where there is no file.</summary>
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
