using DqCheck.History;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of accepted findings, each with its reason; those that have expired or no longer occur are listed too.</summary>
internal static class AcceptedTab
{
    public static void Add(ITabWriter output, ResultView view, Acceptances accepted) =>
        output.Write(new Tab<AcceptedFinding>(TabNames.Accepted, Columns(view), Rows(accepted)));

    private static TabColumn<AcceptedFinding>[] Columns(ResultView view) =>
        [
            new("Client", 13, line => line.Row?.Client),
            .. OptionalColumns.ForPeople<AcceptedFinding>(view, line => line.Row is { } row ? (row.Client, row.Episode) : null),
            new("Episode", 13, line => line.Row?.Episode),
            new("What was accepted", 42, line => line.Message) { Note = note => note.Sentence },
            new("Reason", 42, line => line.Acceptance.Reason),
            new("By", 18, line => line.Acceptance.By),
            new("Until", 11, line => line.Acceptance.Until is { } day ? day : "no end date"),
            new("State", 26, line => line.StateText),
            new("Severity", 11, line => line.State != AcceptedState.NotFound ? EnumText.ToText(line.KnownRule!.Severity) : null)
            {
                IsSeverity = true,
            },
            new("Column", 11, line => line.Row?.Field),
            new("Value", 12, line => line.Row?.Value, Print: false),
            new("Agency", 8, line => line.Row?.Agency, Print: false),
            new("Rule", 17, line => line.KnownRule?.Id ?? line.Acceptance.Rule, Print: false),
            new("Fingerprint", 18, line => line.Acceptance.IsForRule ? null : line.Acceptance.Fingerprint, Print: false),
        ];

    private static IEnumerable<TabRow<AcceptedFinding>> Rows(Acceptances accepted)
    {
        foreach (var line in accepted.Lines)
            yield return new(line, line.State == AcceptedState.Active ? null : Tone.Note);
    }
}
