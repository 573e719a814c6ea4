using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>More rows with a wrong number of cells than chance explains.</summary>
internal sealed class FIL002 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var rows = population.RejectedRows.Where(r => r.Rule.Id == "FIL001").ToLookup(r => r.File);
        var many = population.DataSet.GetSetting(SettingNames.ManyShortRows);
        return ForEachExtract(
            population,
            (extract, file) => rows[file].Count() > many ? [CreateFileFinding(rule, file, Describe([.. rows[file]], extract))] : []
        );
    }

    private static string Describe(List<RejectedRow> rows, Extract extract)
    {
        var names = extract.Header!.Names;
        if (rows.Count < extract.Rows || rows.Any(r => r.Cells != names.Count - 1))
            return $"{Plural.FormatNumber(rows.Count)} rows have the wrong number of cells, "
                + "probably because the file was opened and saved in a spreadsheet.";
        return $"Every row has one cell fewer than the header, which {(names[^1].Length == 0 ? "ends in a comma" : "has a column too many")}.";
    }
}
