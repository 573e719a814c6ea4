using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Reports.Csv;

namespace DqCheck.Reports.Tabs;

/// <summary>The readme tab: how to use the workbook, what each tab shows, and which extract was checked by which rules.</summary>
internal static class ReadmeTab
{
    public static readonly (string Word, string Meaning)[] Words =
    [
        ("Reject", "The row will be rejected."),
        ("Error", "Wrong. It counts against data quality."),
        ("Warning", "Probably wrong, or the rule is not certain."),
        ("Information", "Good to know. Usually there is nothing to do."),
        ("Journey", "Episodes of a client that follow each other closely."),
        ("Treatment start", "The first start of a structured intervention in a journey."),
        ("Data item", "One column of one record, however many rows repeat it."),
        ("Data quality", "The share of data items that are valid, among those that hold a value or must hold one."),
        ("Completeness", "The share of data items with a valid value, among those where one is expected."),
        ("Clean episodes", "Episodes without an error on them, their client or their interventions, reviews and TOPs."),
    ];

    private static readonly string[] Uses =
    [
        "The Front page says whether the extract can be sent, and what to do first. Links lead to each list.",
        "Fix first lists what to correct, in the order that improves data quality most. If data quality is below its target, a line shows "
            + "where it will be reached. If there is no line, it is already reached.",
        "Rejected rows and Data quality list each finding: the client, the item, what is wrong and what to do. Make corrections in the "
            + "case-management system, never in the extract.",
        "TOP exceptions, SIR exceptions and Waits and returns list overdue and upcoming items, most urgent first. Due next lists what is "
            + "due in the coming weeks. None of these stops you from sending the extract.",
        "To leave a finding as it is, type the reason into the yellow cell Accept because, and a last day into Until if it is not for good. "
            + "The next check into the same folder accepts it: it leaves Fix first, but still counts in every figure.",
        "Export again, check again, and send.",
        "To print: the Front page, Fix first and the lists of exceptions fit A4 paper. First select the tabs you need.",
    ];

    /// <param name="output">What the tab is written into.</param>
    /// <param name="view">The view.</param>
    /// <param name="tabs">All tabs, the empty ones too.</param>
    /// <param name="notShown">The number of findings that the tabs leave out.</param>
    public static void Add(ITabWriter output, ResultView view, IReadOnlyList<ReportTab> tabs, int notShown)
    {
        var page = output.AddPage(TabNames.Readme, TabColumns);
        page.AddTitle("How to use this workbook");
        page.AddSentence($"{TabText.Precedence} {TabText.Confidential}");
        page.AddHeading("How to use it");
        foreach (var (i, sentence) in Uses.Index())
            page.AddSentence($"{i + 1}.  {sentence}");

        page.AddHeading("What the tabs show");
        if (view.Result.Monthly is null && view.Result.Contracts.Any(c => MonthlyResult.IsMonthly(c.Contract)))
            page.AddSentence($"The monthly tabs are left out: {Journeys.JourneySet.NoAsOfReason}.", Tone.Note);
        page.Table(TabColumns, tabs.Where(t => !t.IsEmpty && t.Name != TabNames.Readme));
        if (notShown > 0)
            page.AddSentence(
                $"Not everything is shown. The tabs hold at most {Plural.FormatNumber(DetailFindings.MaxInWorkbook)} rows of findings; "
                    + $"{Plural.FormatNumber(notShown)} more are in {view.GetFileName(CsvOutput.Findings)}, which has them all.",
                Tone.Note
            );

        page.AddHeading("What was checked");
        AddChecked(page, view);
        page.AddHeading("Words");
        page.Table<(string Word, string Meaning)>([new("Word", word => word.Word), new("Meaning", word => word.Meaning)], Words);
    }

    /// <summary>Adds what was checked, by which rules.</summary>
    public static void AddChecked(IPageWriter page, ResultView view)
    {
        var dataSet = view.Result.DataSet.DataSet;
        page.Table<(string Name, string Text, string Hash)>(
            [new("Checked", line => line.Name), new("What it is", line => line.Text), new("SHA-256", line => line.Hash)],
            [
                .. view.Result.Population.Extracts.Select(extract => (extract.File, Describe(view, extract), extract.Sha256 ?? "")),
                ("As-of date", DescribeAsOf(view.Result.Dates), ""),
                ("Data set", $"{dataSet.Title}, {view.Result.DataSet.Explanation}", ""),
                ("Rules", $"{dataSet.Id}, version {dataSet.Version}, from {view.Result.RulesetFound}", view.Result.Ruleset.Sha256),
                .. DescribeColumnNames(view),
                ("Program", $"DqCheck {CheckResult.Version}", ""),
            ]
        );
    }

    private static IEnumerable<(string Name, string Text, string Hash)> DescribeColumnNames(ResultView view)
    {
        if (view.Result.Columns is { } mapping)
            yield return ("Names of columns", $"from {mapping.File}", mapping.Sha256);
        if (ColumnNamesText.For(view) is { } renamed)
            yield return ("Columns with other names", renamed, "");
    }

    public static string DescribeAsOf(RunDates dates)
    {
        if (dates.AsOf is not { } day)
            return "unknown: no date could be found in the data or the file name, so almost nothing can be calculated";
        var source = dates.From switch
        {
            AsOfSource.Option => "as given",
            AsOfSource.FileName => "the end date in the file name",
            _ => "the last date in the data",
        };
        return $"{RunDates.Format(day)}, {source}";
    }

    public static readonly TabColumn<ReportTab>[] TabColumns =
    [
        new("Tab", 26, tab => CellLink.To(tab.Name)),
        new("One row is", 90, tab => tab.OneRowIs),
        new("To", 44, tab => Describe(tab.Kind)) { Colour = tab => Tones.ForTab(tab.Kind) },
    ];

    private static string Describe(TabKind kind) =>
        kind switch
        {
            TabKind.Read => "read",
            TabKind.Do => "work through",
            _ => "look things up",
        };

    private static string Describe(ResultView view, Extracts.Extract extract) =>
        extract.Error
        ?? $"{Plural.Format(extract.Rows, "row", "rows")}, {Plural.FormatNumber(extract.RejectedRows)} rejected; "
            + $"encoding {extract.Encoding}; agency {string.Join(", ", view.Result.Population.GetAgencies(extract))}";
}
