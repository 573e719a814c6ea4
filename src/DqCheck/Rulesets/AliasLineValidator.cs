namespace DqCheck.Rulesets;

/// <summary>A line of <c>aliases.csv</c>.</summary>
internal sealed class AliasLineValidator : LineValidator
{
    public AliasLineValidator(DataSetLetters? letters)
    {
        RequireFilled("alias", "column", "sets", "source");
        Require(
            row => !DataSet.NeededColumns.Contains(row["column"]),
            row => $"{row["column"]} cannot have an alias, because every extract needs it whatever its data set. Use --columns instead."
        );
        RequireDataSets(letters);
        RequireKnownConfidence();
    }
}
