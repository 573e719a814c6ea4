using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>A line of a file of column names.</summary>
internal sealed class ColumnMappingLineValidator : LineValidator
{
    public ColumnMappingLineValidator(Ruleset ruleset)
    {
        RequireFilled(ColumnMapping.ExportName, ColumnMapping.ColumnName);
        Require(
            row => ruleset.DataSets.Any(d => d.Find(row[ColumnMapping.ColumnName]) is not null),
            row =>
                $"{ColumnMapping.ColumnName} “{row[ColumnMapping.ColumnName]}” is not a column of any data set."
                + NearestIds.AskMeant(
                    row[ColumnMapping.ColumnName],
                    ruleset.DataSets.SelectMany(d => d.Columns).Select(c => c.Name).Distinct()
                ),
            when: row => row[ColumnMapping.ColumnName].Length > 0
        );
    }
}
