using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using FluentValidation;
using FluentValidation.Results;

namespace DqCheck.Rulesets;

/// <summary>What a line of any ruleset file has to say of itself.</summary>
internal abstract class LineValidator : AbstractValidator<TableRow>
{
    private readonly List<(Func<TableRow, bool> IsMet, Func<TableRow, string> Otherwise)> _demands = [];

    /// <remarks>
    /// One rule for all that is demanded of a line: with one for each, FluentValidation spent a tenth of a check of few rows on getting
    /// from a line to its table.
    /// The table is an object: for numbers FluentValidation is not compiled beforehand.
    /// </remarks>
    protected LineValidator() =>
        RuleFor(row => row.Table)
            .Custom(
                (_, context) =>
                {
                    var row = context.InstanceToValidate;
                    foreach (var (isMet, otherwise) in _demands)
                    {
                        // As a failure of its own it keeps the braces that a line may hold.
                        if (!isMet(row))
                            context.AddFailure(new ValidationFailure(context.PropertyPath, otherwise(row)));
                    }
                }
            );

    /// <summary>Something that every line has to meet.</summary>
    /// <param name="isMet">Whether a line meets it.</param>
    /// <param name="otherwise">What is wrong with one that does not.</param>
    /// <param name="when">Of which lines it is demanded; null: of all.</param>
    protected void Demand(Func<TableRow, bool> isMet, Func<TableRow, string> otherwise, Func<TableRow, bool>? when = null) =>
        _demands.Add((when is null ? isMet : row => !when(row) || isMet(row), otherwise));

    protected void Filled(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            Demand(row => row[column].Length > 0, _ => $"{column} is blank.");
    }

    protected void OneOf(string column, bool mayBeBlank, params string[] words) =>
        Demand(
            row => words.Contains(row[column]) || (mayBeBlank && row[column].Length == 0),
            row => $"{column} is “{row[column]}”; it can be {string.Join(", ", words)}."
        );

    protected void Number(string column, int least = 0) =>
        Demand(
            row =>
                row[column].Length == 0
                || (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least),
            row => $"{column} is “{row[column]}”; it can be a whole number from {least}."
        );

    protected void Pattern(Func<TableRow, string> text, string column) =>
        Demand(row => IsPattern(text(row)), row => $"{column} “{text(row)}” is not a regular expression.");

    protected void ConditionIn(string column, Func<TableRow, string> text) =>
        Demand(
            row => text(row).Length == 0 || Condition.Read(text(row)) is not null,
            row => $"{column} “{text(row)}” is not a condition such as DISD present and DISRSN=80|81."
        );

    protected void SureEnough(Func<TableRow, IEnumerable<string>> severities) =>
        Demand(
            row => !severities(row).Any(s => s is "reject" or "error") || row["confidence"] is "sourced" or "logical",
            row => $"an error needs confidence sourced or logical, this line is {row["confidence"]}: make it a warning or name the source."
        );

    /// <summary>Data sets by letter; where the letters are not known nothing is said of them.</summary>
    protected void Sets(DataSetLetters? letters, params string[] others) =>
        Demand(
            row => letters!.MistakeIn(row["sets"], others) is null,
            row => $"sets is “{row["sets"]}”; {letters!.MistakeIn(row["sets"], others)}",
            when: _ => letters is not null
        );

    protected void Confidences() => OneOf("confidence", false, [.. Enum.GetValues<Confidence>().Select(Words.Of)]);

    protected static readonly string[] Severities = [.. Enum.GetValues<Severity>().Select(Words.Of)];

    private static bool IsPattern(string text)
    {
        try
        {
            // .NET keeps patterns that are given like this: most columns share theirs with others.
            _ = Regex.IsMatch("", text);
            return true;
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
    public CodeLineValidator(DataSetLetters? letters)
    {
        Filled("code", "text", "sets", "source");
        Sets(letters, DataSetLetters.Later);
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
        Demand(row => Regex.IsMatch(row["letter"], "^[A-Z]$"), row => $"letter is “{row["letter"]}”; it is one capital letter.");
        Demand(
            row => DateOnly.TryParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            row => $"from is “{row["from"]}”; it is a date such as 2013-04-01."
        );
    }
}

/// <summary>A line of <c>settings.csv</c>.</summary>
internal sealed class SettingLineValidator : LineValidator
{
    public static readonly SettingLineValidator Instance = new();

    private SettingLineValidator()
    {
        Filled("setting", "value", "title", "source");
        Demand(
            row => SettingBounds.All.ContainsKey(row["setting"]),
            row => $"there is no setting {row["setting"]}; correct its name, or delete the line.",
            when: row => row["setting"].Length > 0
        );
        Demand(
            row => IsWithin(row["value"], SettingBounds.All[row["setting"]]),
            row => $"value is “{row["value"]}”; it can be a whole number {Words(SettingBounds.All[row["setting"]])}.",
            when: row => row["value"].Length > 0 && SettingBounds.All.ContainsKey(row["setting"])
        );
        Confidences();
    }

    private static bool IsWithin(string value, (int Least, int Most) bounds) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= bounds.Least && n <= bounds.Most;

    private static string Words((int Least, int Most) bounds) => $"from {bounds.Least} to {bounds.Most}";
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
    public ColumnLineValidator(DataSetLetters? letters)
    {
        Demand(
            row => Regex.IsMatch(row["column"], "^[A-Z][A-Z0-9]*$"),
            row => $"column “{row["column"]}” is not a mnemonic of capital letters and digits."
        );
        Filled("title", "sets", "why", "fix", "source");
        Sets(letters);
        Demand(
            row => Regex.IsMatch(row["place"], "^[0-9]{1,6}([.][0-9]{1,6})?$"),
            row => $"place is “{row["place"]}”; it is the place in the extract: a number such as 53, or 53.5 between 53 and 54."
        );
        OneOf("record", false, [.. RecordKindExtensions.OnRows.Select(Words.Of)]);
        OneOf("type", false, [.. Enum.GetValues<ColumnType>().Select(Words.Of)]);
        OneOf("open", true, "yes");
        OneOf("na", true, "yes");
        OneOf("may-differ", true, "yes");
        Number("min");
        Number("max");
        Number("length", 1);
        Demand(
            row => !(int.TryParse(row["min"], out var min) && int.TryParse(row["max"], out var max) && min > max),
            row => $"min {row["min"]} is above max {row["max"]}."
        );
        Demand(
            row => row["type"] == "number",
            row => $"min, max and also need type number; {row["column"]} is of type {row["type"]}.",
            when: row => row["min"].Length + row["max"].Length + row["also"].Length > 0
        );
        Demand(
            row => Regex.IsMatch(row["also"], "^([0-9]+([|][0-9]+)*)?$"),
            row => $"also “{row["also"]}” is not a list of numbers such as 98|99."
        );
        Pattern(row => row["pattern"], "pattern");
        Demand(
            row => row["expected"] is "" or "always" || row["expected"].StartsWith("when ", StringComparison.Ordinal),
            row => $"expected is “{row["expected"]}”; it can be always, or when and a condition."
        );
        ConditionIn("expected", row => row["expected"] is ['w', 'h', 'e', 'n', ' ', ..] words ? words[5..] : "");
        OneOf("expected-severity", true, Severities);
        OneOf("type-severity", true, Severities);
        OneOf("value-severity", true, Severities);
        Demand(
            row => row["expected-severity"].Length > 0,
            _ => "expected-severity is blank although the column is expected.",
            when: row => row["expected"].Length > 0
        );
        Demand(
            row => row["value-severity"].Length > 0,
            _ => "value-severity is blank although values are judged.",
            when: row =>
                row["pattern"].Length + row["length"].Length + row["min"].Length + row["max"].Length > 0
                || (row["list"].Length > 0 && row["open"].Length == 0)
        );
        Demand(
            row => row["record"] is "client" or "episode" && row["expected"] == RejectedIf(row["column"]),
            row =>
                $"expected-severity reject needs expected “{RejectedIf(row["column"])}” and a column of client or episode: rows are rejected for nothing else that is blank. Make it an error.",
            when: row => row["expected-severity"] == "reject"
        );
        Demand(
            row => row["type"] is "date" or "number",
            row => $"type-severity is “{row["type-severity"]}”, but {row["column"]} is of type {row["type"]}: leave it blank.",
            when: row => row["type-severity"].Length > 0
        );
        Demand(
            row =>
                row["list"].Length > 0
                && row["open"].Length + row["pattern"].Length + row["length"].Length + row["min"].Length + row["max"].Length == 0,
            _ =>
                "value-severity is reject, but values reject a row only by a list that is not open, not by min, max, pattern or length: make it an error.",
            when: row => row["value-severity"] == "reject"
        );
        Confidences();
        SureEnough(row => [row["expected-severity"], row["type-severity"], row["value-severity"]]);
    }

    private static string RejectedIf(string column) => Column.IsJudgedWithoutConsent(column) ? "always" : "when CONSENT=Y";
}

/// <summary>A line of <c>rules.csv</c>.</summary>
internal sealed class RuleLineValidator : LineValidator
{
    public RuleLineValidator(IReadOnlyCollection<string> checks, IReadOnlyCollection<string> codedRules, DataSetLetters? letters)
    {
        Demand(
            row => Regex.IsMatch(row["id"], "^(FIL|CLI|EPI|INT|SIR|TIT|TOP|JNY)[0-9]{3}$"),
            row => $"id “{row["id"]}” is not three letters of the record and three digits, such as EPI014."
        );
        Filled("sets", "title", "message", "why", "fix", "source");
        Sets(letters);
        OneOf("class", false, [.. Enum.GetValues<FindingClass>().Select(Words.Of)]);
        OneOf("record", false, [.. Enum.GetValues<RecordKind>().Select(Words.Of)]);
        OneOf("severity", false, Severities);
        Confidences();
        SureEnough(row => row["class"] == "timeliness" ? [] : [row["severity"]]);
        Demand(
            row => Reasons.Read(row["argument"]) is not null,
            row => $"argument “{row["argument"]}” is no reason; there are {string.Join(", ", Reasons.All)}.",
            when: row => row["check"] == CheckNames.Journey
        );
        Demand(
            row => (row["class"], row["record"]) == ("timeliness", "journey"),
            _ => "the check journey is of class timeliness and record journey.",
            when: row => row["check"] == CheckNames.Journey
        );
        Demand(
            row => (row["check"] == CheckNames.Row, row["severity"] == "reject") == (IsOfRows(row), IsOfRows(row)),
            _ =>
                $"the check row and severity reject belong to {string.Join(" and ", RulesetReader.OfRows)} and to no other rule: by which values a row is rejected stands in columns.csv."
        );
        Demand(
            row => checks.Contains(row["check"]),
            row => $"the check “{row["check"]}” does not exist; there are {string.Join(", ", checks)}."
        );
        Demand(
            row => codedRules.Contains(row["id"]),
            row => $"there is no coded check for {row["id"]}.",
            when: row => row["check"] == CheckNames.Coded
        );
        Demand(
            row => row["check"] == CheckNames.Coded,
            row => $"{row["id"]} is coded: it has the check coded and no other.",
            when: row => codedRules.Contains(row["id"])
        );
        Demand(
            row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row,
            row => $"the check {row["check"]} is never run on a {row["record"]}: name a record that has rows.",
            when: row => row["record"] is "file" or "journey"
        );
        Demand(
            row => row["when"].Length == 0,
            row => $"when is “{row["when"]}”, but the check {row["check"]} asks for no condition: leave it blank.",
            when: row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row or CheckNames.Conflict
        );
        Demand(
            row => row["field"].Length > 0,
            _ => "field is blank.",
            when: row => row["check"] is not (CheckNames.Coded or CheckNames.Row or CheckNames.Conflict)
        );
        Demand(
            row => row["argument"].Length > 0,
            row => $"argument is blank; {row["check"]} needs one.",
            when: row =>
                row["check"]
                    is CheckNames.NotBefore
                        or CheckNames.NotAfter
                        or CheckNames.NotMatching
                        or CheckNames.OneOf
                        or CheckNames.NotOneOf
                        or CheckNames.AtLeast
                        or CheckNames.AtMost
                        or CheckNames.Conflict
        );
        Demand(
            row => DateBound.Read(row["argument"]) is not null,
            row => $"argument “{row["argument"]}” is neither a column, perhaps with days as in REFLD -14, nor a date such as 1903-01-01.",
            when: row => row["check"] is CheckNames.NotBefore or CheckNames.NotAfter && row["argument"].Length > 0
        );
        Demand(
            row => Regex.IsMatch(row["argument"], "^[0-9]{1,9}$"),
            row => $"argument “{row["argument"]}” is not a whole number.",
            when: row => row["check"] is CheckNames.AtLeast or CheckNames.AtMost
        );
        Pattern(row => row["check"] == CheckNames.NotMatching ? row["argument"] : "", "argument");
        ConditionIn("when", row => row["when"]);
    }

    private static bool IsOfRows(TableRow row) => RulesetReader.OfRows.Contains(row["id"]);
}
