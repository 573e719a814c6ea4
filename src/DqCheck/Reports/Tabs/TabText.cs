using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Publication;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>Sentences that several tabs share.</summary>
internal static class TabText
{
    /// <summary>A text with a capital at its beginning.</summary>
    public static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public const string Precedence = "This is a pre-submission check. If the national report differs, it takes precedence.";

    public const string Confidential = "This workbook holds client-level data. Keep it as safe as the extract.";

    private const string CountsOnly = "This is the commissioner's copy. It holds counts only. The cases are in the provider's copy.";

    /// <summary>What to do about a rule with findings on nearly every record.</summary>
    public const string ExportFault = "Found on nearly every record: check the export, not the clients.";

    /// <summary>The kind of a record in words.</summary>
    public static string Record(RecordKind kind) => kind == RecordKind.Top ? "TOP" : EnumText.ToText(kind).Replace('-', ' ');

    /// <summary>The kind of several records in words.</summary>
    public static string Plural(RecordKind kind) => kind == RecordKind.TimeInTreatment ? "time in treatment records" : Record(kind) + "s";

    /// <summary>The status of an indicator in words.</summary>
    public static string Status(string status) => status == IndicatorResult.NotComputable ? "not calculated" : status.Replace('-', ' ');

    /// <summary>A client group or substance group in words.</summary>
    public static string Group(string group) =>
        group switch
        {
            GroupMask.YoungPeople => "young people",
            GroupMask.NonOpiateAndAlcohol => "non-opiate and alcohol",
            _ when group.Contains(GroupMask.Separator) => string.Join("; ", group.Split(GroupMask.Separator).Select(Group)),
            _ => group,
        };

    /// <summary>The name of the first extract, and whether there are others.</summary>
    public static string ExtractNames(ResultView view)
    {
        var extracts = view.Result.Population.Extracts;
        return view.GetName(extracts[0]) + (extracts.Count > 1 ? " and others" : "");
    }

    /// <summary>What every printed page says: the extract and the as-of date.</summary>
    public static string Footer(ResultView view) =>
        $"{ExtractNames(view)}, as of {view.AsOfText}"
        + (view.ShowsCases ? "" : $"; commissioner's copy, {EnumText.ToWord(view.Counts)} counts");

    /// <summary>How to read the numbers of a commissioner's copy.</summary>
    public static string[] DescribeNumbers(ResultView view) =>
        view.Counts == CountPrecision.Exact
            ? [$"{CountsOnly} Counts are exact: share it only with those whose agreement with the provider allows that."]
            :
            [
                $"{CountsOnly} Nothing in it is about a single person.",
                "Counts are rounded to a multiple of 5, up or down: 0 means 0 to 4, 5 means 1 to 9, 10 means 6 to 14. The same people give the "
                    + "same number in every table and month. Each number is rounded by itself, so parts need not add up to their total.",
                $"Percentages come from the exact counts and are shown as bands, from {RateBand.SmallestDenominator} cases on. Whether a target "
                    + $"is met is judged on the exact counts, and shown from {RateBand.SmallestDenominator} cases on.",
            ];
}
