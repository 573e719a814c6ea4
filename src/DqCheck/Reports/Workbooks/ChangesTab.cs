using DqCheck.PreviousWorkbooks;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>What changed since an earlier run: fixed, no longer checkable, new. What is still open stands in the other tabs.</summary>
internal static class ChangesTab
{
    public static void Add(Book workbook, ResultView view, ChangeRows rows)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                "Changes",
                null,
                () => Counts(view),
                [
                    ("What happened", 20),
                    ("Client", 13),
                    ("Episode", 13),
                    ("What was found", 42),
                    ("Why", 40),
                    ("Since", 11),
                    ("Severity", 11),
                    ("Column", 11),
                    ("Record", 13),
                    ("Record id", 13),
                    ("Agency", 8),
                    ("Extract", 22),
                    .. NoteColumns.OfPeople(view),
                    ("Rule", 17),
                    ("Fingerprint", 18),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var gone in view.Result.Monthly?.Gone ?? [])
        {
            tab.Add([
                "wait no longer listed",
                gone.Case.Client,
                gone.Case.Episode,
                Words(gone.Case),
                gone.Why,
                null,
                null,
                null,
                null,
                null,
                gone.Case.Agency,
                view.Result.Monthly!.Carried.File,
                .. NoteColumns.CellsOfPeople(view, gone.Case.Client, gone.Case.Episode),
                null,
                gone.Case.Line,
            ]);
        }

        if (view.Result.Changes is null)
        {
            tab.Finish(printed: 8);
            return;
        }

        foreach (var (finding, why) in rows.Gone)
        {
            tab.Add([
                why is null ? "fixed" : "no longer checkable",
                finding.Client,
                finding.Episode,
                finding.Message,
                why,
                finding.FirstSeen is { } day ? day : "not known",
                finding.Severity,
                finding.Field,
                finding.Record,
                finding.RecordId,
                finding.Agency,
                finding.File,
                .. NoteColumns.CellsOfPeople(view, finding.Client, finding.Episode),
                finding.Rule,
                finding.Fingerprint,
            ]);
        }

        if (rows.GoneLeft > 0)
            Note(
                tab,
                $"{Counted.Number(rows.GoneLeft)} more that are fixed or no longer checkable are not shown here: {view.NameOf(JsonOutput.Result)} names all by fingerprint."
            );
        foreach (
            var tally in view.Result.Checks.Rules.Where(r =>
                Details.IsOneRow(r) && view.Result.Changes!.ByRule.GetValueOrDefault(r.Rule.Id).New > 0
            )
        )
        {
            tab.Add([
                "new",
                "(nearly all)",
                null,
                $"{tally.Rule.Title}: {Counted.Of(view.Result.Changes!.ByRule[tally.Rule.Id].New, "new finding", "new findings")} of a rule that fires on nearly every record.",
                null,
                view.Result.Dates.AsOf,
                Rulesets.Words.Of(tally.Rule.Severity),
                tally.Rule.Field,
                Rulesets.Words.Of(tally.Rule.Record),
                null,
                null,
                null,
                .. NoteColumns.OfPeople(view).Select(_ => (object?)null),
                tally.Rule.Id,
            ]);
        }

        foreach (var row in rows.New)
        {
            tab.Add([
                "new",
                row.Client,
                row.Episode,
                row.Message,
                null,
                view.Result.Dates.AsOf,
                Rulesets.Words.Of(row.Rule.Severity),
                row.Field,
                Rulesets.Words.Of(row.Rule.Record),
                row.RecordId,
                row.Agency,
                row.Files,
                .. NoteColumns.CellsOfPeople(view, row.Client, row.Episode),
                row.Rule.Id,
                row.Fingerprint,
            ]);
        }

        if (rows.NewLeft > 0)
            Note(tab, $"{Counted.Number(rows.NewLeft)} more that are new are not shown here: {view.NameOf(CsvOutput.Findings)} holds all.");
        if (view.Result.Changes!.New + view.Result.Changes.Gone.Count == 0)
            tab.Add("nothing", null, null, $"Every finding of {view.Result.Changes.Since} is still open, and none is new.");
        tab.Finish(7, printed: 8);
    }

    private static CountBlock Counts(ResultView view)
    {
        var rounding = view.Rounding;
        List<string> sentences = view.Result.Monthly is { Gone.Count: > 0 and var gone }
            ? [$"Waits of last month's workbook that are listed no longer: {rounding.Words(gone)}."]
            : [];
        if (view.Result.Changes is not { } changes)
            return new(sentences, ["Rule"], []);
        var goneByRule = changes.Gone.ToLookup(g => g.Finding.Rule);
        return new(
            [
                $"Findings by rule since {changes.Since}: {rounding.Words(changes.New)} new, {rounding.Words(changes.StillOpen)} still open, {rounding.Words(changes.Fixed)} fixed, {rounding.Words(changes.NotCheckable)} no longer checkable.",
                .. sentences,
            ],
            ["Rule", "New", "Still open", "Fixed", "No longer checkable"],
            [
                .. changes
                    .ByRule.Keys.Union(goneByRule.Select(g => g.Key))
                    .Order(StringComparer.Ordinal)
                    .Select(rule =>
                        new object?[]
                        {
                            rule,
                            rounding.Cell(changes.ByRule.GetValueOrDefault(rule).New),
                            rounding.Cell(changes.ByRule.GetValueOrDefault(rule).StillOpen),
                            rounding.Cell(goneByRule[rule].Count(g => g.IsFixed)),
                            rounding.Cell(goneByRule[rule].Count(g => !g.IsFixed)),
                        }
                    ),
            ]
        );
    }

    private static string Words(CarriedCase wait) =>
        $"{LongWaitsTab.Name}: {wait.State}{(wait.Days.Length > 0 ? $", {wait.Days} days" : "")}. Reason: {(wait.Reason.Length > 0 ? wait.Reason : "none given")}. Action: {(wait.Action.Length > 0 ? wait.Action : "none given")}.";

    private static void Note(Tab tab, string sentence)
    {
        tab.Add(null, null, null, sentence);
        tab.Emphasise(Look.Note);
    }
}
