using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Puts the condition of a rule into sentences, with the values of the case. Never an id, nor what identifies a person.</summary>
internal sealed class ConditionText(Population population, JourneySet journeys)
{
    private const string Detail = "{detail}";

    private readonly JourneyConditionText _journeys = new(journeys);

    /// <summary>The sentences of a finding; at least one.</summary>
    public IReadOnlyList<string> Describe(RuleFinding finding) =>
        [
            .. (finding.LocalFile is null ? DescribeCheck(finding) : [Message(finding), Expected(finding)]).Where(s => s.Length > 0),
            .. WhenText.Describe(finding.Rule, population, finding.Kind, finding.Record) is { } applies ? new[] { applies } : [],
        ];

    private IEnumerable<string> DescribeCheck(RuleFinding finding) =>
        finding.Rule.Check switch
        {
            CheckNames.Required => [$"{Name(finding)} is blank.", "It must have a value."],
            CheckNames.Blank => [Is(finding), "It must be blank."],
            CheckNames.NotBefore or CheckNames.NotAfter => DateOrderText.Describe(finding, population),
            CheckNames.OneOf => [Is(finding), $"It must be {Codes(finding)}."],
            CheckNames.NotOneOf => [Is(finding), $"It must not be {Codes(finding)}."],
            CheckNames.AtLeast => [Is(finding), $"It must be {finding.Rule.Argument} or more."],
            CheckNames.AtMost => [Is(finding), $"It must be {finding.Rule.Argument}{(finding.Rule.Argument == "0" ? "" : " or less")}."],
            CheckNames.Conflict => DescribeConflict(finding),
            CheckNames.OwnId => DescribeMissingId(finding, "Every {0} needs an id of its own."),
            CheckNames.IdsMissing => DescribeMissingId(
                finding,
                "Other {1} of this episode have no id either, so they cannot be told apart."
            ),
            CheckNames.Future => DescribeFuture(finding),
            CheckNames.Length => [DescribeLength(finding), Expected(finding)],
            CheckNames.Journey when finding.Timeliness is { } item =>
            [
                .. _journeys.Describe(item),
                finding.Detail,
                JourneyConditionText.DescribeNearest(item),
            ],
            // Patterns, values of single columns and rules in C# have the best words in their own texts.
            _ => [Message(finding), Expected(finding)],
        };

    private string Is(RuleFinding finding) =>
        ValueText.Describe(population, finding.Slot, finding.ValueId) is { } value
            ? $"{Name(finding)} is {value}."
            : $"{Name(finding)} has a value.";

    private IEnumerable<string> DescribeConflict(RuleFinding finding)
    {
        var kind = RecordWords.Get(finding.Kind);
        var name = population.DataSet.Slots[finding.Slot].NameInText;
        var first = ValueText.Describe(population, finding.Slot, finding.ValueId);
        yield return first is null
            ? $"Rows of this {kind} have different values in {name}."
            : $"Rows of this {kind} have {first} and {(finding.Detail.Length == 0 ? "blank" : finding.Detail)} in {name}.";
        yield return $"All rows of one {kind} must agree.";
    }

    private IEnumerable<string> DescribeMissingId(RuleFinding finding, string demand)
    {
        yield return $"This {RecordWords.Get(finding.Kind)} has no id: {population.DataSet.Slots[finding.Slot].NameInText} is blank.";
        yield return string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            demand,
            RecordWords.Get(finding.Kind),
            RecordWords.GetPlural(finding.Kind)
        );
    }

    private IEnumerable<string> DescribeFuture(RuleFinding finding)
    {
        var days = Plural.Format(population.DataSet.GetSetting(SettingNames.FutureDays), "day", "days");
        var day = population.Values[finding.Slot].GetNumber(finding.ValueId);
        var value = ValueText.Describe(population, finding.Slot, finding.ValueId);
        if (value is not null && journeys.AsOf is { } asOf)
            yield return $"{Name(finding)} is {value}, {Plural.Format(day - asOf.DayNumber, "day", "days")} after the as-of date, "
                + $"{RunDates.Format(asOf)}.";
        else
            yield return Message(finding);
        yield return $"It may be up to {days} after the as-of date.";
    }

    private string DescribeLength(RuleFinding finding)
    {
        var length = population.Values[finding.Slot].GetText(finding.ValueId).Length;
        return $"{Name(finding)} has {Plural.Format(length, "character", "characters")}.";
    }

    private string Codes(RuleFinding finding)
    {
        var column = population.DataSet.Slots[finding.Slot];
        return Plural.JoinOr([.. finding.Rule.Argument.Split('|').Select(code => ValueText.DescribeCode(column, code))]);
    }

    private string Name(RuleFinding finding) => ValueText.Capitalise(population.DataSet.Slots[finding.Slot].NameInText);

    private string Message(RuleFinding finding) => new FindingText(population).GetMessage(finding);

    /// <summary>What the rule expects, without the ids of other records that the details of some rules hold.</summary>
    private string Expected(RuleFinding finding)
    {
        var expected = finding.Rule.Expected;
        var end = expected.LastIndexOf(';');
        if (end > 0 && expected.IndexOf(Detail, end, StringComparison.Ordinal) > 0)
            expected = expected[..end];
        var text = new FindingText(population).GetExpected(finding with { Rule = finding.Rule with { Expected = expected } });
        return text.Length == 0 ? "" : $"Expected: {text.TrimEnd('.')}.";
    }
}
