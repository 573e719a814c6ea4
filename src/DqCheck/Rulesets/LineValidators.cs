using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Rulesets;

/// <summary>What a line of any ruleset file has to say of itself.</summary>
internal abstract class LineValidator : AbstractValidator<TableRow>
{
    protected void Filled(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            RuleFor(row => row[column]).NotEmpty().WithMessage($"{column} is blank.");
    }

    protected void OneOf(string column, bool mayBeBlank, params string[] words) =>
        RuleFor(row => row[column]).Must(word => words.Contains(word) || (mayBeBlank && word.Length == 0))
            .WithMessage(row => $"{column} is “{row[column]}”; it can be {string.Join(", ", words)}.");

    protected void Number(string column, int least = 0) =>
        RuleFor(row => row[column]).Must(text => text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least))
            .WithMessage(row => $"{column} is “{row[column]}”; it can be a whole number from {least}.");

    protected void Pattern(Func<TableRow, string> text, string column) =>
        RuleFor(row => text(row)).Must(IsPattern).WithMessage(row => $"{column} “{text(row)}” is not a regular expression.");

    protected void ConditionIn(string column, Func<TableRow, string> text) =>
        RuleFor(row => text(row)).Must(words => words.Length == 0 || Condition.Read(words) is not null)
            .WithMessage(row => $"{column} “{text(row)}” is not a condition such as DISD present and DISRSN=80|81.");

    protected void SureEnough(Func<TableRow, IEnumerable<string>> severities) =>
        RuleFor(row => row).Must(row => !severities(row).Any(s => s is "reject" or "error") || row["confidence"] is "sourced" or "logical")
            .WithMessage(row => $"an error needs confidence sourced or logical, this line is {row["confidence"]}: make it a warning or name the source.");

    protected void Confidences() => OneOf("confidence", false, "sourced", "logical", "inferred", "recalled");

    protected static readonly string[] Severities = ["reject", "error", "warning", "information"];

    private static bool IsPattern(string text)
    {
        try
        {
            return new Regex(text) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>A line of <c>codes/*.csv</c>.</summary>
internal sealed class CodeLineValidator : LineValidator
{
    public static readonly CodeLineValidator Instance = new();

    private CodeLineValidator()
    {
        Filled("code", "text", "sets", "source");
        Confidences();
    }
}

/// <summary>A line of <c>datasets.csv</c>.</summary>
internal sealed class DataSetLineValidator : LineValidator
{
    public static readonly DataSetLineValidator Instance = new();

    private DataSetLineValidator()
    {
        Filled("id", "version", "title", "source");
        RuleFor(row => row["letter"]).Matches("^[A-Z]$").WithMessage(row => $"letter is “{row["letter"]}”; it is one capital letter.");
    }
}

/// <summary>A line of <c>settings.csv</c>.</summary>
internal sealed class SettingLineValidator : LineValidator
{
    public static readonly SettingLineValidator Instance = new();

    private SettingLineValidator()
    {
        Filled("setting", "value", "title", "source");
        Number("value");
        Confidences();
    }
}

/// <summary>A line of <c>agencies.csv</c>.</summary>
internal sealed class AgencyLineValidator : LineValidator
{
    public static readonly AgencyLineValidator Instance = new();

    private AgencyLineValidator()
    {
        Filled("agency", "source");
        OneOf("adult-only", true, "yes", "no");
    }
}

/// <summary>A line of <c>columns.csv</c>.</summary>
internal sealed class ColumnLineValidator : LineValidator
{
    public static readonly ColumnLineValidator Instance = new();

    private ColumnLineValidator()
    {
        RuleFor(row => row["column"]).Matches("^[A-Z][A-Z0-9]*$").WithMessage(row => $"column “{row["column"]}” is not a mnemonic of capital letters and digits.");
        Filled("title", "why", "fix", "source");
        OneOf("record", false, "client", "episode", "intervention", "sub-intervention-review", "time-in-treatment", "top");
        OneOf("type", false, "date", "number", "code", "text", "id");
        OneOf("open", true, "yes");
        OneOf("na", true, "yes");
        OneOf("may-differ", true, "yes");
        Number("min");
        Number("max");
        Number("length", 1);
        RuleFor(row => row).Must(row => !(int.TryParse(row["min"], out var min) && int.TryParse(row["max"], out var max) && min > max))
            .WithMessage(row => $"min {row["min"]} is above max {row["max"]}.");
        RuleFor(row => row["also"]).Matches("^([0-9]+([|][0-9]+)*)?$").WithMessage(row => $"also “{row["also"]}” is not a list of numbers such as 98|99.");
        Pattern(row => row["pattern"], "pattern");
        RuleFor(row => row["expected"]).Must(words => words is "" or "always" || words.StartsWith("when ", StringComparison.Ordinal))
            .WithMessage(row => $"expected is “{row["expected"]}”; it can be always, or when and a condition.");
        ConditionIn("expected", row => row["expected"] is ['w', 'h', 'e', 'n', ' ', ..] words ? words[5..] : "");
        OneOf("expected-severity", true, Severities);
        OneOf("type-severity", true, Severities);
        OneOf("value-severity", true, Severities);
        RuleFor(row => row["expected-severity"]).NotEmpty().When(row => row["expected"].Length > 0).WithMessage("expected-severity is blank although the column is expected.");
        RuleFor(row => row["value-severity"]).NotEmpty()
            .When(row => row["pattern"].Length + row["length"].Length + row["min"].Length + row["max"].Length > 0 || (row["list"].Length > 0 && row["open"].Length == 0))
            .WithMessage("value-severity is blank although values are judged.");
        Confidences();
        SureEnough(row => [row["expected-severity"], row["type-severity"], row["value-severity"]]);
    }
}

/// <summary>A line of <c>rules.csv</c>.</summary>
internal sealed class RuleLineValidator : LineValidator
{
    public RuleLineValidator(IReadOnlyCollection<string> checks, IReadOnlyCollection<string> codedRules)
    {
        RuleFor(row => row["id"]).Matches("^(FIL|CLI|EPI|INT|SIR|TIT|TOP|JNY)[0-9]{3}$").WithMessage(row => $"id “{row["id"]}” is not three letters of the record and three digits, such as EPI014.");
        Filled("sets", "title", "message", "why", "fix", "source");
        OneOf("class", false, "load", "quality", "timeliness", "file");
        OneOf("record", false, "file", "client", "episode", "intervention", "sub-intervention-review", "time-in-treatment", "top", "journey");
        OneOf("severity", false, Severities);
        Confidences();
        SureEnough(row => row["class"] == "timeliness" ? [] : [row["severity"]]);
        RuleFor(row => row["argument"]).Must(code => Reasons.Read(code) is not null).When(row => row["check"] == "journey").WithMessage(row => $"argument “{row["argument"]}” is no reason; there are {string.Join(", ", Reasons.All)}.");
        RuleFor(row => row).Must(row => (row["class"], row["record"]) == ("timeliness", "journey")).When(row => row["check"] == "journey").WithMessage("the check journey is of class timeliness and record journey.");
        RuleFor(row => row["check"]).Must(checks.Contains).WithMessage(row => $"the check “{row["check"]}” does not exist; there are {string.Join(", ", checks)}.");
        RuleFor(row => row["id"]).Must(codedRules.Contains).When(row => row["check"] == "coded").WithMessage(row => $"there is no coded check for {row["id"]}.");
        RuleFor(row => row["field"]).NotEmpty().When(row => row["check"] is not ("coded" or "row" or "conflict")).WithMessage("field is blank.");
        RuleFor(row => row["argument"]).NotEmpty().When(row => row["check"] is "not-before" or "not-after" or "not-matching" or "one-of" or "not-one-of" or "at-least" or "at-most" or "conflict").WithMessage(row => $"argument is blank; {row["check"]} needs one.");
        RuleFor(row => row["argument"]).Must(argument => DateBound.Read(argument) is not null).When(row => row["check"] is "not-before" or "not-after" && row["argument"].Length > 0)
            .WithMessage(row => $"argument “{row["argument"]}” is neither a column, perhaps with days as in REFLD -14, nor a date such as 1903-01-01.");
        RuleFor(row => row["argument"]).Matches("^[0-9]{1,9}$").When(row => row["check"] is "at-least" or "at-most").WithMessage(row => $"argument “{row["argument"]}” is not a whole number.");
        Pattern(row => row["check"] == "not-matching" ? row["argument"] : "", "argument");
        ConditionIn("when", row => row["when"]);
    }
}
