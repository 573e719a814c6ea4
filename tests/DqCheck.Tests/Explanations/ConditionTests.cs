using DqCheck.Rulesets;

namespace DqCheck.Tests.Explanations;

/// <summary>The condition of each check in plain sentences, with the values of the case.</summary>
public class ConditionTests
{
    public static TheoryData<string, string, string> Conditions() =>
        new()
        {
            { CheckNames.Required, "EPI004", "?" },
            { CheckNames.Blank, "EPI029", "?" },
            { CheckNames.NotBefore, "EPI003", "?" },
            { CheckNames.NotBefore, "TOP004", "?" },
            { CheckNames.NotBefore, "CLI006", "?" },
            { CheckNames.NotAfter, "EPI011", "?" },
            { CheckNames.NotAfter, "EPI002", "?" },
            { CheckNames.NotAfter, "TOP005", "?" },
            { CheckNames.Matching, "EPI042", "?" },
            { CheckNames.NotMatching, "EPI006", "?" },
            { CheckNames.OneOf, "EPI030", "?" },
            { CheckNames.NotOneOf, "EPI021", "?" },
            { CheckNames.AtLeast, "EPI026", "?" },
            { CheckNames.AtMost, "EPI027", "?" },
            { CheckNames.Conflict, "EPI007", "?" },
            { CheckNames.Conflict, "CLI001", "?" },
            { CheckNames.OwnId, "TOP001", "?" },
            { CheckNames.IdsMissing, "TOP002", "?" },
            { CheckNames.Row, "FIL001", "?" },
            { CheckNames.Journey, "JNY010", "?" },
            { CheckNames.Journey, "JNY011", "?" },
            { CheckNames.Journey, "JNY013", "?" },
            { CheckNames.Journey, "JNY015", "?" },
            { CheckNames.Journey, "JNY016", "?" },
            { CheckNames.Journey, "JNY018", "?" },
            { CheckNames.Journey, "JNY020", "?" },
            { CheckNames.Journey, "JNY021", "?" },
            { CheckNames.Journey, "JNY031", "?" },
            { CheckNames.Journey, "JNY033", "?" },
            { CheckNames.Journey, "JNY036", "?" },
            { CheckNames.Coded, "EPI014", "?" },
            { CheckNames.Coded, "CLI003", "?" },
            { CheckNames.Date, "TRIAGED-date", "?" },
            { CheckNames.Number, "CHILDWTH-number", "?" },
            { CheckNames.Pattern, "GPPTCE-pattern", "?" },
            { CheckNames.Length, "CLIENTID-length", "?" },
            { CheckNames.Code, "SEX-code", "?" },
            { CheckNames.CodeSet, "DISRSN-code-set", "?" },
            { CheckNames.Unknown, "DRUG1-unknown", "?" },
            { CheckNames.Range, "QUALLIFE-range", "?" },
            { CheckNames.Future, "TRIAGED-future", "?" },
        };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_says_what_the_rule_demands_with_the_values_of_the_case(string check, string rule, string condition)
    {
        var (row, explanation, _) = FixtureExplanations.Explain(rule)[0];
        Assert.Equal((check, condition), (row.Rule.Check, string.Join(' ', explanation.Condition)));
    }

    [Fact]
    public void Every_check_has_such_a_case() =>
        Assert.Equal(
            CheckNames.Rules.Union(CheckNames.Columns).Order(StringComparer.Ordinal),
            Conditions().Select(c => c.Data.Item1).Distinct().Order(StringComparer.Ordinal)
        );
}
