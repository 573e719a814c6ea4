using DqCheck.Explanations;
using DqCheck.Rulesets;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Explanations;

/// <summary>The condition of each check in plain sentences, with the values of the case.</summary>
public class ConditionTests
{
    public static TheoryData<string, string, string> Conditions() =>
        new()
        {
            {
                CheckNames.Required,
                "EPI004",
                "Discharge reason (DISRSN) is blank. It must have a value. The rule applies because discharge date (DISD) has "
                    + "a value, 20 April 2014."
            },
            {
                CheckNames.Blank,
                "EPI029",
                "Local authority of residence (LA) is 00CM (Sunderland). It must be blank. The rule applies because "
                    + "partnership area (DAT) of residence (DAT) is Z00B (Out of England, LA stays blank)."
            },
            {
                CheckNames.NotBefore,
                "EPI003",
                "Discharge date (DISD) is 25 March 2014, 1 day before triage date (TRIAGED), which is 26 March 2014. It must "
                    + "be the same day or later."
            },
            {
                CheckNames.NotBefore,
                "TOP004",
                "TOP date (TOPDATE) is 9 March 2014, 15 days before referral date (REFLD), which is 24 March 2014. It may be "
                    + "up to 14 days earlier."
            },
            { CheckNames.NotBefore, "CLI006", "Date of birth (DOB) is before 1 January 1903. It must be 1 January 1903 or later." },
            {
                CheckNames.NotAfter,
                "EPI011",
                "Triage date (TRIAGED) is 26 March 2014, 29 days after referral date (REFLD), which is 25 February 2014. It "
                    + "may be up to 28 days later."
            },
            {
                CheckNames.NotAfter,
                "EPI002",
                "Date of birth (DOB) is after referral date (REFLD), which is 24 March 2014. It must be the same day or " + "earlier."
            },
            {
                CheckNames.NotAfter,
                "TOP005",
                "TOP date (TOPDATE) is 25 April 2014, 15 days after discharge date (DISD), which is 10 April 2014. It may be "
                    + "up to 14 days later. The rule applies because TOP treatment stage (TRSTAGE) is E (Exit)."
            },
            {
                CheckNames.Matching,
                "EPI042",
                "The postcode is not an outward code and sector. Expected: the outward code and sector, such as NR14 7."
            },
            {
                CheckNames.NotMatching,
                "EPI006",
                "The full postcode is in the extract. Send the outward code and sector only, such as NR14 7. Expected: the "
                    + "outward code and sector only, such as NR14 7."
            },
            {
                CheckNames.OneOf,
                "EPI030",
                "Hepatitis B: intervention status (HEPBSTAT) is B (Offered and refused). It must be A (Offered and accepted) "
                    + "or C (Immunised already). The rule applies because hepatitis B: vaccinations (HEPBVAC) has a value, 2 (Two "
                    + "vaccinations)."
            },
            {
                CheckNames.NotOneOf,
                "EPI021",
                "Injecting status (INJSTAT) is N (Never injected). It must not be N (Never injected). The rule applies because "
                    + "route of the main substance (ROUTE) is 1 (Inject)."
            },
            {
                CheckNames.AtLeast,
                "EPI026",
                "Children living with the client (CHILDWTH) is 0. It must be 1 or more. The rule applies because parental "
                    + "status (PRNTSTAT) is 11 (All the children live with client)."
            },
            {
                CheckNames.AtMost,
                "EPI027",
                "Children living with the client (CHILDWTH) is 1. It must be 0. The rule applies because parental status "
                    + "(PRNTSTAT) is 14 (Not a parent)."
            },
            {
                CheckNames.Conflict,
                "EPI007",
                "Rows of this episode have 1 April 2014 and 2 April 2014 in care plan date (CPLANDT). All rows of one episode "
                    + "must agree."
            },
            {
                CheckNames.Conflict,
                "CLI001",
                "Rows of this client have F (Female) and M (Male) in sex (SEX). All rows of one client must agree."
            },
            { CheckNames.OwnId, "TOP001", "This TOP has no id: TOP identifier (TOPID) is blank. Every TOP needs an id of its own." },
            {
                CheckNames.IdsMissing,
                "TOP002",
                "This TOP has no id: TOP identifier (TOPID) is blank. Other TOPs of this episode have no id either, so they "
                    + "cannot be told apart."
            },
            {
                CheckNames.Row,
                "FIL001",
                "The row has 143 cells, but the header has 144. Expected: one cell for each column of the header."
            },
            {
                CheckNames.Journey,
                "JNY010",
                "A start TOP counts if it is dated from 2 April 2014 to 30 April 2014: 14 days before or after the first "
                    + "structured intervention started. Treatment started on 16 April 2014; due 30 April 2014, today. The client has "
                    + "no TOP."
            },
            {
                CheckNames.Journey,
                "JNY011",
                "A start TOP counts if it is dated from 1 April 2014 to 29 April 2014: 14 days before or after the first "
                    + "structured intervention started. Treatment started on 15 April 2014; due by 29 April 2014. The TOP was 1 day "
                    + "too late. Nearest TOP: start TOP on 30 April 2014."
            },
            {
                CheckNames.Journey,
                "JNY013",
                "A review TOP is due every 182 days during treatment. One dated after 30 October 2013 counts on 30 April 2014. "
                    + "A review TOP in the first 29 days of treatment does not count. Treatment started on 30 October 2013; due 30 "
                    + "April 2014, today. Nearest TOP: start TOP on 1 November 2013. The nearest TOP is not a review TOP, so it does "
                    + "not count."
            },
            {
                CheckNames.Journey,
                "JNY015",
                "A review TOP is due after 182 days of treatment, on 30 April 2014. The review figure counts only journeys "
                    + "with a start TOP, and this one has none. Treatment started on 30 October 2013; due 13 November 2013, 168 days "
                    + "overdue. The client has no TOP."
            },
            {
                CheckNames.Journey,
                "JNY016",
                "A review TOP is expected between 28 November 2013 and 30 April 2014: from 29 days to 182 days after treatment "
                    + "started. Treatment started on 30 October 2013; due 30 April 2014, today. Nearest TOP: start TOP on 1 November "
                    + "2013. The nearest TOP is not a review TOP, so it does not count."
            },
            {
                CheckNames.Journey,
                "JNY018",
                "An exit TOP counts if it is dated from 2 April 2014 to 30 April 2014: 14 days before or after the planned end "
                    + "of the journey. Ended on 16 April 2014; due by 30 April 2014. The TOP was too early. Nearest TOP: exit TOP on "
                    + "1 April 2014."
            },
            {
                CheckNames.Journey,
                "JNY020",
                "A pharmacological intervention is open, so a sub-intervention review with a Y for it is due every 182 days. "
                    + "Pharmacological: open without a review since 29 October 2013; due 29 April 2014, 1 day overdue. The client "
                    + "has no review."
            },
            {
                CheckNames.Journey,
                "JNY021",
                "A pharmacological intervention has ended, so a sub-intervention review with a Y for it must be dated from 2 "
                    + "April 2014 to 30 April 2014: 14 days before or after the end. Pharmacological: ended on 16 April 2014; due 16 "
                    + "April 2014, 14 days overdue. The client has no review."
            },
            {
                CheckNames.Journey,
                "JNY031",
                "Treatment should start within 21 days of the referral. 42 days or more is a long wait. Referred on 27 "
                    + "February 2014, treatment started on 10 April 2014, after 42 days."
            },
            {
                CheckNames.Journey,
                "JNY033",
                "Treatment should start within 5 days of a criminal-justice referral. Referred on 4 April 2014, treatment "
                    + "started on 10 April 2014, after 6 days."
            },
            {
                CheckNames.Journey,
                "JNY036",
                "A return counts if the next journey starts before 1 May 2014: within 6 months of the completion. Completed on "
                    + "1 November 2013, back on 30 April 2014."
            },
            {
                CheckNames.Coded,
                "EPI014",
                "The discharge reason is 81 (Treatment completed - alcohol-free), but the exit TOP shows alcohol use: alcohol "
                    + "days (ALCUSE) 1. Expected: a discharge reason that matches the exit TOP."
            },
            {
                CheckNames.Coded,
                "CLI003",
                "Another client of this agency has the same initials, date of birth and sex. Expected: one CLIENTID for each " + "person."
            },
            {
                CheckNames.Date,
                "TRIAGED-date",
                "“0000-00-00” in triage date (TRIAGED) is not a valid date. Expected: a date written as YYYYMMDD, YYYY-MM-DD "
                    + "or DD/MM/YYYY."
            },
            {
                CheckNames.Number,
                "CHILDWTH-number",
                "“-1” in children living with the client (CHILDWTH) is not a whole number. Expected: a whole number: digits " + "only."
            },
            {
                CheckNames.Pattern,
                "GPPTCE-pattern",
                "“99901” is not in the expected format for GP practice (GPPTCE). Expected: a capital letter and five digits."
            },
            { CheckNames.Length, "ETHNIC-length", "Ethnic group (ETHNIC) has 3 characters. Expected: no more than 2 characters." },
            {
                CheckNames.Code,
                "SEX-code",
                "“f” is not a valid code for sex (SEX). Use F: capital and small letters are different codes. Expected: M "
                    + "(Male) or F (Female)."
            },
            {
                CheckNames.Unknown,
                "DRUG1-unknown",
                "“1102” is not in the code list for main problem substance (DRUG1). The list is incomplete, so the value "
                    + "counts as valid. Found on 1 record, on line 4. Expected: a code in the list DRUG."
            },
            {
                CheckNames.Range,
                "QUALLIFE-range",
                "“21” is outside the accepted range for overall quality of life (QUALLIFE). Expected: 0 to 20, or NA if not " + "answered."
            },
            {
                CheckNames.Future,
                "TRIAGED-future",
                "Triage date (TRIAGED) is 20 June 2014, 51 days after the as-of date, 30 April 2014. It may be up to 45 days "
                    + "after the as-of date."
            },
        };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_says_what_the_rule_demands_with_the_values_of_the_case(string check, string rule, string condition)
    {
        var (row, explanation, _) = FixtureExplanations.Explain(rule)[0];
        Assert.Equal((check, condition), (row.Rule.Check, string.Join(' ', explanation.Condition)));
    }

    [Fact]
    public void A_code_of_another_data_set_is_named_with_the_codes_of_this_one()
    {
        var result = ShippedRuleset.Runner.Run(
            new()
            {
                Rule = "MODAL-code-set",
                Name = "base",
                Location = "base.csv",
                FileName = "N0001-20140401-20140430-TREAT-IN-H.csv",
                Extract = CleanExtract.Text(CleanExtract.Row()),
            }
        );
        var finding = result.Checks.Findings.First(f => f.Rule.Check == CheckNames.CodeSet);
        Assert.Matches(
            @"^“94 \(Pharmacological intervention\)” is a code for intervention type \(MODAL\) in another data set, not in this one\. Expected: ",
            string.Join(' ', new Explainer(result).Explain(finding).Condition)
        );
    }

    [Fact]
    public void Every_other_check_has_such_a_case() =>
        Assert.Equal(
            CheckNames.Rules.Union(CheckNames.Columns).Except([CheckNames.CodeSet]).Order(StringComparer.Ordinal),
            Conditions().Select(c => c.Data.Item1).Distinct().Order(StringComparer.Ordinal)
        );
}
