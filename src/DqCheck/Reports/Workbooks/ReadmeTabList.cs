using DqCheck.Monthly;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>The list in the readme tab of what each tab holds.</summary>
internal static class ReadmeTabList
{
    public static void Add(PageSetup page, ResultView view, int notShown)
    {
        page.AddHeading("What the tabs hold");
        page.AddHeader("Tab", "One row is");
        if (view.Result.Monthly is { } monthly)
            AddMonthly(page, monthly, view.ShowsCases);
        else if (view.Result.Contracts.Any(c => MonthlyResult.IsMonthly(c.Contract)))
            page.AddSentence($"The monthly tabs are left out: {Journeys.JourneySet.NoAsOfReason}.", WorkbookStyle.NoteColour);
        if (view.ShowsCases)
            AddTabs(page, view, notShown);
        else
            AddTabsOfCounts(page, view);
    }

    private static void AddMonthly(PageSetup page, MonthlyResult monthly, bool showsCases)
    {
        page.AddRow(
            SummaryRollingTab.Name,
            $"a monthly figure of {monthly.Contract.Title}: a category and client group, one column a month"
        );
        page.AddRow(
            LongWaitsTab.Name,
            showsCases
                ? "somebody who waited, or waits, more than six weeks; above it waits by group; the yellow cells are for you"
                : "a group of people, by how long they waited"
        );
        page.AddRow(
            ReturnsTab.Name,
            showsCases
                ? "a completion that was followed by a return, or still can be; above it the rate, own provider only"
                : "a group of people, with completions and returns, own provider only"
        );
        page.AddRow(
            YoungReferralsTab.Name,
            showsCases
                ? "a referral of a young person; above it twelve months by source, sex, age and outcome"
                : "referrals of young people over twelve months, by source, sex, age and outcome"
        );
        page.AddRow(OverTimeTab.Name, "a month: the numbers behind the charts");
        page.AddRow(DefinitionsTab.Name, "a date or setting: what puts a case into a month, and where every number comes from");
    }

    private static void AddTabs(PageSetup page, ResultView view, int notShown)
    {
        page.AddRow("Summary", "a figure, and below it a rule that found something");
        page.AddRow("Fix first", "a rule to put right, with what it gains");
        page.AddRow("Rejected rows", "a reason for which rows will not be loaded");
        page.AddRow("Data quality", "a finding that does not stop a row from loading; what is on nearly every record is one row for all");
        page.AddRow(
            RequirementTabs.Tops,
            "a journey whose start, review or exit TOP is missing, out of time or due soon; above it the counts from which each "
                + "percentage can be rebuilt"
        );
        page.AddRow(RequirementTabs.Reviews, "a sub-intervention review that is overdue, missing at an end or due soon");
        page.AddRow(RequirementTabs.Waits, "a journey that waited long, still waits, or came back soon after a completion");
        page.AddRow(
            "Due next",
            $"something that falls due in the coming {view.Result.DueItems.Weeks} weeks; above it the measures as they will stand"
        );
        foreach (var contract in view.Result.Contracts)
            page.AddRow(
                "Compliance",
                $"an indicator of the contract {contract.Contract.Id}, met or missed; Breakdowns holds what some are made of"
            );
        if (view.Result.Monthly is { MissingWaits.Count: > 0 })
            page.AddRow(
                "Changes",
                $"among others a long wait of {view.Result.Monthly.PreviousWorkbook.File} that is listed no longer, with what was typed about it"
            );
        if (view.Result.Changes is { } changes)
            page.AddRow(
                "Changes",
                $"a finding that is fixed, no longer checkable or new since {changes.Since}; what is still open has its date in the "
                    + "column Since of the other tabs"
            );
        if (view.Result.Accepted is { } accepted)
            page.AddRow(
                "Accepted",
                $"a line of {accepted.File}: a finding that is known and stands, with its reason; it is not in Fix first, but counts "
                    + "in every figure"
            );
        page.AddRow("Columns", "a column of the extract with its data quality and completeness");
        page.AddRow(
            "Guidance",
            "a rule that found something: why it matters, how to put it right, where it comes from and how surely it is known"
        );
        if (notShown > 0)
        {
            page.AddSentence(
                $"Not everything is shown: the tabs hold at most {Plural.FormatNumber(ExceptionWorkbook.MaxDetailRows)} rows of findings, "
                    + $"{Plural.FormatNumber(notShown)} more findings stand in {view.GetFileName(CsvOutput.Findings)}, which holds "
                    + "all.",
                WorkbookStyle.NoteColour
            );
        }
    }

    private static void AddTabsOfCounts(PageSetup page, ResultView view)
    {
        page.AddRow("Summary", "a figure, and below it a rule that found something");
        page.AddRow("Fix first", "a rule to put right, with what it gains");
        page.AddRow("Rejected rows", "a reason for which rows will not be loaded, with the number of findings");
        page.AddRow("Data quality", "a rule that found what does not stop a row from loading");
        page.AddRow(
            $"{RequirementTabs.Tops}, {RequirementTabs.Reviews}",
            "a kind of TOP or review, by how many are in time, missing or due soon"
        );
        page.AddRow(RequirementTabs.Waits, "a figure about first waits and returns");
        page.AddRow(
            "Due next",
            $"a kind of what falls due, by week of the coming {view.Result.DueItems.Weeks}; above it the measures as they will stand"
        );
        foreach (var contract in view.Result.Contracts)
            page.AddRow(
                "Compliance",
                $"an indicator of the contract {contract.Contract.Id}, met or missed; Breakdowns holds what some are made of"
            );
        if (view.Result.Changes is { } changes)
            page.AddRow("Changes", $"a rule, by what became of its findings since {changes.Since}");
        if (view.Result.Accepted is { } accepted)
            page.AddRow("Accepted", $"what became of the findings of {accepted.File}");
        page.AddRow("Columns", "a column of the extract with its data quality and completeness");
        page.AddRow(
            "Guidance",
            "a rule that found something: why it matters, how to put it right, where it comes from and how surely it is known"
        );
    }
}
