using DqCheck.Contracts;
using DqCheck.Monthly;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>
/// The tab of definitions: which date puts a case into which month, the terms of the monthly tabs, and every setting with its source.
/// </summary>
internal static class DefinitionsTab
{
    private const string Inferred = "inferred";

    private const string Spreadsheet = "Monthly spreadsheet";

    private static readonly TabColumn<DateLine>[] DateColumns =
    [
        new("Item", 44, line => line.Item),
        new("Date", 34, line => line.Date),
        new("In words", 50, line => line.Words),
        new("Confidence", 14, line => line.Confidence),
        new("Section of the document", 60, line => line.Section),
    ];

    /// <summary>The tab in the list of tabs.</summary>
    public static ReportTab Describe(ResultView view, MonthlyResult monthly) =>
        new(TabNames.Definitions, TabKind.Reference, "a definition or setting, with its source", output => Add(output, view, monthly));

    private static void Add(ITabWriter output, ResultView view, MonthlyResult monthly)
    {
        var page = output.AddPage(TabNames.Definitions, DateColumns);
        page.AddTitle("Definitions");
        page.AddSentence(
            "Figures count journeys: episodes of a client that follow each other closely. Monthly figures are for calendar months; the last "
                + $"month ends on {view.AsOfText}. Source: {monthly.Contract.Document}."
        );

        page.AddHeading("Which date decides the month");
        page.Table(DateColumns, ListDates(monthly));

        page.AddHeading("Words");
        page.Table<(string Word, string Where, string Meaning)>(
            [new("Word", w => w.Word), new("Where", w => w.Where), new("Meaning", w => w.Meaning)],
            ListWords(view)
        );

        page.AddHeading($"Settings of the contract {monthly.Contract.Id}");
        page.Table<ContractSetting>(
            [
                new("Setting", setting => setting.Name),
                new("Value", setting => setting.Value),
                new("Section of the document", setting => setting.Section),
                new("Confidence", setting => EnumText.ToText(setting.Confidence)),
                new("Why", setting => setting.Note),
            ],
            monthly.Contract.Settings
        );

        page.AddHeading($"Settings of the ruleset, {view.Result.DataSet.DataSet.Id} {view.Result.DataSet.DataSet.Version}");
        page.Table<Setting>(
            [
                new("Setting", setting => setting.Name),
                new("Value", setting => $"{setting.Value} {setting.Unit}"),
                new("What it is", setting => setting.Title),
                new("Confidence", setting => EnumText.ToText(setting.Confidence)),
                new("Source", setting => setting.Source),
            ],
            view.Result.DataSet.DataSet.Settings
        );
    }

    private static IEnumerable<DateLine> ListDates(MonthlyResult monthly)
    {
        foreach (var item in monthly.Contract.Monthly.GroupBy(l => l.Item))
        {
            var line = item.FirstOrDefault(l => l.CountedBy != MonthlyEvent.None) ?? item.First();
            var (date, words) = DescribeDate(line.CountedBy);
            yield return new($"{line.Item}. {line.Title}", date, words, EnumText.ToText(line.Confidence), line.Section);
        }

        yield return new(
            TabNames.LongWaits,
            "treatment start; still waiting: none",
            "waits of clients who started in the twelve months, whenever they were referred; those still waiting count on the as-of date",
            Inferred,
            Spreadsheet
        );
        yield return new(
            TabNames.Returns,
            "end of the completed journey",
            "completions in the twelve months; the rate covers the first six",
            Inferred,
            Spreadsheet
        );
        yield return new(TabNames.YoungReferrals, "date of referral", "REFLD of the journey's first episode", Inferred, Spreadsheet);
    }

    private static (string Word, string Where, string Meaning)[] ListWords(ResultView view) =>
        [
            ("computed", "Status", "the extract holds all of it"),
            ("provisional", "Status", "the extract holds part of it, or it may still change: see Notes"),
            ("local data missing", "Status", $"the extract holds none of it, so it shows {SummaryRollingTab.NoData}, never zero"),
            (
                "not calculated",
                "Status",
                $"the extract should hold it, but a column is missing, so it shows {SummaryRollingTab.NoData}: see Notes"
            ),
            ("NDTMS, local, both", "Basis", "the extract; the case-management system or a local table; part in each"),
            (
                "opiate, non-opiate, alcohol, ...",
                "Substance group",
                "by all substances of the journey: any opiate; alcohol and non-opiate; non-opiate only; alcohol only"
            ),
            (
                "young people",
                "Client group",
                $"under {view.Result.DataSet.DataSet.GetSetting(SettingNames.AdultAge)} on the date of referral"
            ),
            ("the key itself", "Line key", "names a case from month to month: agency, client and first episode"),
        ];

    private static (string Date, string Words) DescribeDate(MonthlyEvent counted) =>
        counted switch
        {
            MonthlyEvent.Referral => ("date of referral", "REFLD of the journey's first episode"),
            MonthlyEvent.Assessment => ("triage", "the journey's earliest TRIAGED"),
            MonthlyEvent.TreatmentStart => ("treatment start", "the earliest MODST of a structured intervention of the journey"),
            MonthlyEvent.Exit => ("end", "the latest DISD, where every episode is discharged and treatment had started"),
            _ => ("none", "not in the extract"),
        };

    private sealed record DateLine(string Item, string Date, string Words, string Confidence, string Section);
}
