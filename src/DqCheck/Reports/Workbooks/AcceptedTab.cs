using DqCheck.History;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Findings that are known and stand, with the reason why; expired ones and those that no longer occur are named too.</summary>
internal static class AcceptedTab
{
    public static void Add(Book workbook, ResultView view, Acceptances accepted)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                "Accepted",
                null,
                () => Counts(view, accepted),
                [
                    ("Client", 13),
                    ("Episode", 13),
                    ("What was accepted", 42),
                    ("Reason", 42),
                    ("By", 18),
                    ("Until", 11),
                    ("State", 26),
                    ("Severity", 11),
                    ("Column", 11),
                    ("Value", 12),
                    ("Agency", 8),
                    .. NoteColumns.OfPeople(view),
                    ("Rule", 17),
                    ("Fingerprint", 18),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var line in accepted.Lines)
        {
            var (row, acceptance) = (line.Row, line.Acceptance);
            tab.Add([
                row?.Client,
                row?.Episode,
                row?.Message,
                acceptance.Reason,
                acceptance.By,
                acceptance.Until is { } day ? day : "for good",
                line.Words,
                row is null ? null : Words.Of(row.Rule.Severity),
                row?.Field,
                row?.Value,
                row?.Agency,
                .. row is null
                    ? NoteColumns.OfPeople(view).Select(_ => (object?)null)
                    : NoteColumns.CellsOfPeople(view, row.Client, row.Episode),
                line.KnownRule?.Id ?? acceptance.Rule,
                acceptance.Fingerprint,
            ]);
            if (line.State != AcceptedState.Standing)
                tab.Emphasise(Look.Note);
        }

        if (accepted.Lines.Count == 0)
            tab.Add(null, null, $"{accepted.File} names no finding.");
        tab.Finish(8, printed: 9);
    }

    private static CountBlock Counts(ResultView view, Acceptances accepted) =>
        new(
            [$"Findings of {accepted.File} that are known and stand: they are not in Fix first, and count in every figure."],
            ["What became of them", "Number"],
            [
                .. new[]
                {
                    (AcceptedState.Standing, "accepted"),
                    (AcceptedState.Expired, "expired: back in Fix first"),
                    (AcceptedState.NotFound, "not in this run"),
                }.Select(s => new object?[] { s.Item2, view.Rounding.Cell(accepted.Count(s.Item1)) }),
            ]
        );
}
