using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.Rulesets;

/// <summary>A line of <c>datasets.csv</c>.</summary>
internal sealed class DataSetLineValidator : LineValidator
{
    public static readonly DataSetLineValidator Instance = new();

    /// <summary>The coverage of a data set of which the rules know only some columns and codes.</summary>
    public const string Partial = "partial";

    private const string Whole = "whole";

    private DataSetLineValidator()
    {
        RequireFilled("id", "version", "title", "source");
        Require(row => Regex.IsMatch(row["letter"], "^[A-Z]$"), row => $"letter is “{row["letter"]}”. Use one capital letter.");
        Require(
            row => DateOnly.TryParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            row => $"from is “{row["from"]}”. Use a date such as 2013-04-01."
        );
        RequireOneOf("coverage", true, Whole, Partial);
        RequireNumber("columns-known", 1);
        RequireNumber("columns-in-all", 1);
        Require(
            row => (row["coverage"] == Partial) == (row["columns-known"].Length > 0),
            row =>
                row["coverage"] == Partial
                    ? "columns-known is blank, but the coverage is partial. Give the number of its columns in columns.csv."
                    : "columns-known is filled in, but the coverage is not partial. Leave it blank."
        );
        Require(
            row => row["coverage"] == Partial || row["columns-in-all"].Length == 0,
            _ => "columns-in-all is filled in, but the coverage is not partial. Leave it blank."
        );
    }
}
