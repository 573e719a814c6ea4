using System.Text.RegularExpressions;
using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>Validates a line of <c>tables.csv</c>.</summary>
internal sealed class LocalTableLineValidator : LineValidator
{
    public LocalTableLineValidator()
    {
        Require(
            row => Regex.IsMatch(row["id"], "^[a-z]+(-[a-z]+)*$"),
            row => $"id is “{row["id"]}”. Use lower-case letters and hyphens, such as court-orders."
        );
        RequireFilled("title", "who", "source", "description");
        RequireOneOf("key", false, ColumnNames.CLIENTID, LocalTableDefinition.NoKey);
        RequireOneOf("age-group", true, "adult", "young-person");
        RequireKnownConfidence();
    }
}
