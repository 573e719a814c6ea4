using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.Rulesets;

/// <summary>A line of <c>datasets.csv</c>.</summary>
internal sealed class DataSetLineValidator : LineValidator
{
    public static readonly DataSetLineValidator Instance = new();

    private DataSetLineValidator()
    {
        RequireFilled("id", "version", "title", "source");
        Require(row => Regex.IsMatch(row["letter"], "^[A-Z]$"), row => $"letter is “{row["letter"]}”. Use one capital letter.");
        Require(
            row => DateOnly.TryParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            row => $"from is “{row["from"]}”. Use a date such as 2013-04-01."
        );
    }
}
