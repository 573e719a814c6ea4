using System.Text.RegularExpressions;
using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>Validates a line of <c>rulesets/local/TABLE.csv</c>.</summary>
internal sealed class LocalColumnLineValidator : LineValidator
{
    public LocalColumnLineValidator()
    {
        Require(
            row => Regex.IsMatch(row["name"], "^[A-Z][A-Z0-9]*$"),
            row => $"name is “{row["name"]}”. Use capital letters and digits, starting with a letter."
        );
        RequireFilled("title");
        RequireOneOf("type", false, [.. LocalDefinitionReader.Types.Keys]);
        RequireOneOf("required", true, "yes");
        RequireNumber("length", 1);
        Require(
            row => Regex.IsMatch(row["values"], "^[a-z0-9-]+([|][a-z0-9-]+)*$"),
            row => $"values is “{row["values"]}”. Use lower-case words with | between them, such as drr|atr.",
            when: row => row["type"] == LocalDefinitionReader.Code
        );
        Require(
            row => row["values"].Length == 0,
            row => $"values is filled in, but the type is {row["type"]}. Leave it blank, or use the type code.",
            when: row => row["type"] != LocalDefinitionReader.Code
        );
    }
}
