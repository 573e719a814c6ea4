using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>What this workbook is, of which extract, by which rules, and how to use it.</summary>
internal static class ReadmeTab
{
    public const string Name = "Readme";

    public static readonly double[] Widths = [26, 60, 44];

    /// <summary>Writes it; the row from which on there is room for charts, 0 where there are none.</summary>
    public static int Add(Book workbook, ResultView view, int notShown)
    {
        var page = new Page(workbook, Name, Widths);
        var (population, dataSet) = (view.Result.Population, view.Result.DataSet.DataSet);
        page.Title("NDTMS extract check");
        page.Sentence(view.VerdictSentence, view.Result.Verdict.IsReady ? Look.Good : Look.Bad);
        page.Sentence(
            "This is a check before sending. Where the national report differs, the national report prevails. "
                + (
                    view.ShowsCases
                        ? "The workbook holds client-level data: keep it as you keep the extract."
                        : "This is the commissioner's copy: it holds counts only; the cases are in the provider's copy."
                )
        );

        var charts = view.Result.Monthly is null ? 0 : page.Room(Charts.Rows);

        page.Heading("What was checked");
        page.Header("Extract", "What it is", "SHA-256 of its bytes");
        foreach (var extract in population.Extracts)
        {
            page.Row(
                extract.File,
                extract.Error
                    ?? $"{view.Rounding.Words(extract.Rows, "row", "rows")}, {view.Rounding.Words(extract.RejectedRows)} rejected; "
                        + $"encoding {extract.Encoding}; agency {string.Join(", ", extract.Agencies)}",
                extract.Sha256 ?? ""
            );
        }

        page.Row("As-of date", AsOf(view.Result.Dates));
        page.Row("Data set", $"{dataSet.Title}, {view.Result.DataSet.Why}");
        page.Row("Rules", $"{dataSet.Id}, version {dataSet.Version}, from {view.Result.RulesetFound}", view.Result.Ruleset.Sha256);
        page.Row("Program", $"DqCheck {RunResult.Version}");

        if (view.ShowsCases)
            AddUse(page);
        else
            AddNumbers(page);

        page.Heading("What the tabs hold");
        page.Header("Tab", "One row is");
        if (view.Result.Monthly is { } monthly)
            AddMonthly(page, monthly, view.ShowsCases);
        else if (view.Result.Contracts.Any(c => MonthlyResult.IsMonthly(c.Contract)))
            page.Sentence($"The monthly tabs are left out: {Journeys.JourneySet.NoAsOf}.", Look.Note);
        if (view.ShowsCases)
            AddTabs(page, view, notShown);
        else
            AddTabsOfCounts(page, view);
        AddWords(page);
        return charts;
    }

    private static void AddUse(Page page)
    {
        page.Heading("How to use it");
        page.Sentence("1.  Summary says whether the extract can be sent, and how far it is from its targets.");
        page.Sentence(
            "2.  Fix first names what to put right, in the order that gains most; work down to the line where the target is reached."
        );
        page.Sentence(
            "3.  Rejected rows and Data quality say which client, which item, what is wrong and what to do: filter by rule or client. "
                + "Put it right in the case-management system, never in the extract."
        );
        page.Sentence(
            "4.  TOP exceptions, SIR exceptions and Waits and returns say what is owed in time, by what to do first; Due next says "
                + "what falls due in the coming weeks. They do not stop an extract from being sent."
        );
        page.Sentence("5.  Export again, check again, send.");
    }

    /// <summary>How to read numbers of which small ones are not shown.</summary>
    private static void AddNumbers(Page page)
    {
        page.Heading("How to read the numbers");
        page.Sentence(
            "1.  Nothing here is about one person, and numbers are shown so that none of 1 to 4 people comes out by subtraction."
        );
        page.Sentence(
            "2.  Counts of activity (findings, records, what falls due, monthly figures, counts by column) are rounded to the nearest "
                + "5; <5 is 1 to 4. Rates beside them are computed from the rounded counts, so rows need not add up to their totals."
        );
        page.Sentence(
            "3.  Compliance (Summary, Compliance, Breakdowns) is exact, except where it says: “1 to 4”; “all but 1 to 4”, where so "
                + "few are missing; “left out”, where the figure differs so little from another that 1 to 4 people could be known "
                + "from the two, or is the wait of one person. Then no percentage is shown."
        );
        page.Sentence(
            "4.  Met or missed is always judged on the exact figure, and always shown. Rows of the extract, episodes and data items "
                + "follow the same rules as people."
        );
    }

    private static void AddTabs(Page page, ResultView view, int notShown)
    {
        page.Row("Summary", "a figure, and below it a rule that found something");
        page.Row("Fix first", "a rule to put right, with what it gains");
        page.Row("Rejected rows", "a reason for which rows will not be loaded");
        page.Row("Data quality", "a finding that does not stop a row from loading; what is on nearly every record is one row for all");
        page.Row(
            OwedTabs.Tops,
            "a journey whose start, review or exit TOP is missing, out of time or due soon; above it the counts from which each "
                + "percentage can be rebuilt"
        );
        page.Row(OwedTabs.Reviews, "a sub-intervention review that is overdue, missing at an end or due soon");
        page.Row(OwedTabs.Waits, "a journey that waited long, still waits, or came back soon after a completion");
        page.Row(
            "Due next",
            $"something that falls due in the coming {view.Result.DueNext.Weeks} weeks; above it the measures as they will stand"
        );
        foreach (var contract in view.Result.Contracts)
            page.Row(
                "Compliance",
                $"an indicator of the contract {contract.Contract.Id}, met or missed; Breakdowns holds what some are made of"
            );
        if (view.Result.Monthly is { Gone.Count: > 0 })
            page.Row(
                "Changes",
                $"among others a long wait of {view.Result.Monthly.Carried.File} that is listed no longer, with what was typed about it"
            );
        if (view.Result.Changes is { } changes)
            page.Row(
                "Changes",
                $"a finding that is fixed, no longer checkable or new since {changes.Since}; what is still open has its date in the "
                    + "column Since of the other tabs"
            );
        if (view.Result.Accepted is { } accepted)
            page.Row(
                "Accepted",
                $"a line of {accepted.File}: a finding that is known and stands, with its reason; it is not in Fix first, but counts "
                    + "in every figure"
            );
        page.Row("Columns", "a column of the extract with its data quality and completeness");
        page.Row(
            "Guidance",
            "a rule that found something: why it matters, how to put it right, where it comes from and how surely it is known"
        );
        if (notShown > 0)
        {
            page.Sentence(
                $"Not everything is shown: the tabs hold at most {Counted.Number(ExceptionWorkbook.MaxDetailRows)} rows of findings, "
                    + $"{Counted.Number(notShown)} more findings stand in {view.NameOf(CsvOutput.Findings)}, which holds "
                    + "all.",
                Look.Note
            );
        }
    }

    private static void AddTabsOfCounts(Page page, ResultView view)
    {
        page.Row("Summary", "a figure, and below it a rule that found something");
        page.Row("Fix first", "a rule to put right, with what it gains");
        page.Row("Rejected rows", "a reason for which rows will not be loaded, with the number of findings");
        page.Row("Data quality", "a rule that found what does not stop a row from loading");
        page.Row($"{OwedTabs.Tops}, {OwedTabs.Reviews}", "a kind of TOP or review, by how many are in time, missing or due soon");
        page.Row(OwedTabs.Waits, "a figure about first waits and returns");
        page.Row(
            "Due next",
            $"a kind of what falls due, by week of the coming {view.Result.DueNext.Weeks}; above it the measures as they will stand"
        );
        foreach (var contract in view.Result.Contracts)
            page.Row(
                "Compliance",
                $"an indicator of the contract {contract.Contract.Id}, met or missed; Breakdowns holds what some are made of"
            );
        if (view.Result.Changes is { } changes)
            page.Row("Changes", $"a rule, by what became of its findings since {changes.Since}");
        if (view.Result.Accepted is { } accepted)
            page.Row("Accepted", $"what became of the findings of {accepted.File}");
        page.Row("Columns", "a column of the extract with its data quality and completeness");
        page.Row(
            "Guidance",
            "a rule that found something: why it matters, how to put it right, where it comes from and how surely it is known"
        );
    }

    private static void AddWords(Page page)
    {
        page.Heading("Words");
        page.Row("Reject", "the row will not be loaded");
        page.Row("Error", "wrong: counts against data quality");
        page.Row("Warning", "probably wrong; the rule is not known for certain");
        page.Row("Information", "good to know; nothing may need to be done");
        page.Row("Journey", "episodes of a client that follow each other closely");
        page.Row("Treatment start", "the first start of a structured intervention of a journey");
        page.Row("Data item", "one column of one record, however many rows repeat it");
        page.Row("Data quality", "valid items of the items that are due: those that hold a value or must hold one");
        page.Row("Completeness", "items with a valid value of the items where one is expected");
        page.Row("Clean episodes", "episodes without an error on them, their client or their interventions, reviews and TOPs");
    }

    private static void AddMonthly(Page page, MonthlyResult monthly, bool showsCases)
    {
        page.Row(SummaryRollingTab.Name, $"a monthly figure of {monthly.Contract.Title}: a category and client group, one column a month");
        page.Row(
            LongWaitsTab.Name,
            showsCases
                ? "somebody who waited, or waits, more than six weeks; above it waits by group; the yellow cells are for you"
                : "a group of people, by how long they waited"
        );
        page.Row(
            ReturnsTab.Name,
            showsCases
                ? "a completion that was followed by a return, or still can be; above it the rate, own provider only"
                : "a group of people, with completions and returns, own provider only"
        );
        page.Row(
            YoungReferralsTab.Name,
            showsCases
                ? "a referral of a young person; above it twelve months by source, sex, age and outcome"
                : "referrals of young people over twelve months, by source, sex, age and outcome"
        );
        page.Row(OverTimeTab.Name, "a month: the numbers behind the charts");
        page.Row(DefinitionsTab.Name, "a date or setting: what puts a case into a month, and where every number comes from");
    }

    public static string AsOf(RunDates dates)
    {
        if (dates.AsOf is not { } day)
            return "unknown: no date could be found in the data or the file name, so nearly nothing can be computed";
        var source = dates.From switch
        {
            AsOfSource.Option => "as given",
            AsOfSource.FileName => "the to-date of the file name",
            _ => "the data's last day",
        };
        return $"{RunDates.Long(day)}, {source}";
    }
}
