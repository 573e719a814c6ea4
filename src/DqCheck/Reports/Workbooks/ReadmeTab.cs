using DqCheck.Records;

namespace DqCheck.Reports.Workbooks;

/// <summary>The readme tab: which extract was checked, by which rules, and how to use the workbook.</summary>
internal static class ReadmeTab
{
    public const string Name = "Readme";

    public static readonly double[] Widths = [26, 60, 44];

    /// <summary>Adds the tab and returns the first row of the space for charts, 0 if there are none.</summary>
    public static int Add(WorkbookWriter workbook, ResultView view, int notShown)
    {
        var page = new PageSetup(workbook, Name, Widths);
        var population = view.Result.Population;
        var dataSet = view.Result.DataSet.DataSet;
        page.AddTitle("NDTMS extract check");
        page.AddSentence(view.VerdictSentence, view.Result.Verdict.IsReady ? WorkbookStyle.GoodColour : WorkbookStyle.BadColour);
        page.AddSentence(
            "This is a check before sending. Where the national report differs, the national report prevails. "
                + (
                    view.ShowsCases
                        ? "The workbook holds client-level data: keep it as you keep the extract."
                        : "This is the commissioner's copy: it holds counts only; the cases are in the provider's copy."
                )
        );

        var charts = view.Result.Monthly is null ? 0 : page.ReserveRows(ChartWriter.Rows);

        page.AddHeading("What was checked");
        page.AddHeader("Extract", "What it is", "SHA-256 of its bytes");
        foreach (var extract in population.Extracts)
        {
            page.AddRow(
                extract.File,
                extract.Error
                    ?? $"{view.Rounding.ToWords(extract.Rows, "row", "rows")}, {view.Rounding.ToWords(extract.RejectedRows)} rejected; "
                        + $"encoding {extract.Encoding}; agency {string.Join(", ", extract.Agencies)}",
                extract.Sha256 ?? ""
            );
        }

        page.AddRow("As-of date", DescribeAsOf(view.Result.Dates));
        page.AddRow("Data set", $"{dataSet.Title}, {view.Result.DataSet.Explanation}");
        page.AddRow("Rules", $"{dataSet.Id}, version {dataSet.Version}, from {view.Result.RulesetFound}", view.Result.Ruleset.Sha256);
        page.AddRow("Program", $"DqCheck {CheckResult.Version}");

        if (view.ShowsCases)
            AddUse(page);
        else
            AddNumbers(page);

        ReadmeTabList.Add(page, view, notShown);
        AddGlossary(page);
        return charts;
    }

    private static void AddUse(PageSetup page)
    {
        page.AddHeading("How to use it");
        page.AddSentence("1.  Summary says whether the extract can be sent, and how far it is from its targets.");
        page.AddSentence(
            "2.  Fix first names what to put right, in the order that gains most; work down to the line where the target is reached."
        );
        page.AddSentence(
            "3.  Rejected rows and Data quality say which client, which item, what is wrong and what to do: filter by rule or client. "
                + "Put it right in the case-management system, never in the extract."
        );
        page.AddSentence(
            "4.  TOP exceptions, SIR exceptions and Waits and returns say what is owed in time, by what to do first; Due next says "
                + "what falls due in the coming weeks. They do not stop an extract from being sent."
        );
        page.AddSentence("5.  Export again, check again, send.");
    }

    /// <summary>Explains how to read numbers of which small ones are hidden.</summary>
    private static void AddNumbers(PageSetup page)
    {
        page.AddHeading("How to read the numbers");
        page.AddSentence(
            "1.  Nothing here is about one person, and numbers are shown so that none of 1 to 4 people comes out by subtraction."
        );
        page.AddSentence(
            "2.  Counts of activity (findings, records, what falls due, monthly figures, counts by column) are rounded to the nearest "
                + "5; <5 is 1 to 4. Rates beside them are computed from the rounded counts, so rows need not add up to their totals."
        );
        page.AddSentence(
            "3.  Compliance (Summary, Compliance, Breakdowns) is exact, except where it says: “1 to 4”; “all but 1 to 4”, where so "
                + "few are missing; “left out”, where the figure differs so little from another that 1 to 4 people could be known "
                + "from the two, or is the wait of one person. Then no percentage is shown."
        );
        page.AddSentence(
            "4.  Met or missed is always judged on the exact figure, and always shown. Rows of the extract, episodes and data items "
                + "follow the same rules as people."
        );
    }

    private static void AddGlossary(PageSetup page)
    {
        page.AddHeading("Words");
        page.AddRow("Reject", "the row will not be loaded");
        page.AddRow("Error", "wrong: counts against data quality");
        page.AddRow("Warning", "probably wrong; the rule is not known for certain");
        page.AddRow("Information", "good to know; nothing may need to be done");
        page.AddRow("Journey", "episodes of a client that follow each other closely");
        page.AddRow("Treatment start", "the first start of a structured intervention of a journey");
        page.AddRow("Data item", "one column of one record, however many rows repeat it");
        page.AddRow("Data quality", "valid items of the items that are due: those that hold a value or must hold one");
        page.AddRow("Completeness", "items with a valid value of the items where one is expected");
        page.AddRow("Clean episodes", "episodes without an error on them, their client or their interventions, reviews and TOPs");
    }

    public static string DescribeAsOf(RunDates dates)
    {
        if (dates.AsOf is not { } day)
            return "unknown: no date could be found in the data or the file name, so nearly nothing can be computed";
        var source = dates.From switch
        {
            AsOfSource.Option => "as given",
            AsOfSource.FileName => "the to-date of the file name",
            _ => "the data's last day",
        };
        return $"{RunDates.Format(day)}, {source}";
    }
}
