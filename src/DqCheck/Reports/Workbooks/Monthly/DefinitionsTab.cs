using DqCheck.Contracts;
using DqCheck.Monthly;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// The tab of definitions: which date puts a case into which month, the terms of the monthly tabs, and every setting with its source.
/// </summary>
internal static class DefinitionsTab
{
    public const string Name = "Definitions";

    public static void Add(WorkbookWriter workbook, ResultView view, MonthlyResult monthly)
    {
        var page = new PageSetup(workbook, Name, 44, 34, 50, 14, 60);
        page.AddTitle("Definitions");
        page.AddSentence(
            "Figures count journeys: episodes of a client that follow each other closely. Monthly figures are those of the calendar "
                + "month, the "
                + $"last up to {view.AsOfText}. From: {monthly.Contract.Document}."
        );

        page.AddHeading("Which date puts a case into which month");
        page.AddHeader("Item", "Date", "In words", "Confidence", "Section of the document");
        foreach (var item in monthly.Contract.Monthly.GroupBy(l => l.Item))
        {
            var line = item.FirstOrDefault(l => l.CountedBy != MonthlyEvent.None) ?? item.First();
            var (date, words) = DescribeDate(line.CountedBy);
            page.AddRow($"{line.Item}. {line.Title}", date, words, EnumText.ToText(line.Confidence), line.Section);
        }

        page.AddRow(
            LongWaitsTab.Name,
            "treatment start; still waiting: none",
            "waits of those who started in the twelve months, whatever the month of referral; those who still wait stand on the as-of date",
            "inferred",
            "Monthly spreadsheet"
        );
        page.AddRow(
            ReturnsTab.Name,
            "end of the completed journey",
            "completions of the twelve months; the rate is about the first six",
            "inferred",
            "Monthly spreadsheet"
        );
        page.AddRow(YoungReferralsTab.Name, "date of referral", "REFLD of the journey's first episode", "inferred", "Monthly spreadsheet");

        page.AddHeading("Words");
        page.AddHeader("Word", "Where", "What it means");
        page.AddRow("computed", "Status", "the extract holds all of it");
        page.AddRow("provisional", "Status", "the extract holds a part of it, or what is still to come can change it: see To know");
        page.AddRow("local data missing", "Status", $"the extract holds nothing of it: {SummaryRollingTab.NoData}, never zero");
        page.AddRow(
            "not computable",
            "Status",
            $"the extract should hold it, but lacks a column: {SummaryRollingTab.NoData}, with the column under To know"
        );
        page.AddRow("NDTMS, local, both", "Basis", "the extract; the case management system or a local table; a part in each");
        page.AddRow(
            "opiate, non-opiate, alcohol, ...",
            "Substance group",
            "by all substances of the journey: any opiate; alcohol and non-opiate; non-opiate only; alcohol only"
        );
        page.AddRow(
            "young-people",
            "Client group",
            $"under {view.Result.DataSet.DataSet.GetSetting(SettingNames.AdultAge)} on the date of referral"
        );
        page.AddRow("the key itself", "Line key", "names a case from month to month: agency, client and first episode");

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

    private static (string Date, string Words) DescribeDate(MonthlyEvent counted) =>
        counted switch
        {
            MonthlyEvent.Referral => ("date of referral", "REFLD of the journey's first episode"),
            MonthlyEvent.Assessment => ("triage", "the journey's earliest TRIAGED"),
            MonthlyEvent.TreatmentStart => ("treatment start", "the earliest MODST of a structured intervention of the journey"),
            MonthlyEvent.Exit => ("end", "the latest DISD, where every episode is discharged and treatment had started"),
            _ => ("none", "the extract does not feed it"),
        };
}
