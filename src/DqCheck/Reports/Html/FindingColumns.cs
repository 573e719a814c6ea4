using DqCheck.Findings;
using DqCheck.Reports.Tabs;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Html;

/// <summary>The columns of the list of all findings. The script of the report knows them by their titles.</summary>
internal static class FindingColumns
{
    public static IReadOnlyList<TabColumn<FindingRow>> Create(ResultView view)
    {
        var result = view.Result;
        var people = result.People is not null;
        return
        [
            new("Client", 12, row => row.Client),
            .. people
                ? (TabColumn<FindingRow>[])
                    [new("Keyworker", 16, row => result.GetPerson(row).Keyworker), new("Team", 14, row => result.GetPerson(row).Team)]
                : [],
            new("Severity", 11, row => EnumText.ToText(row.Rule.Severity)) { IsSeverity = true },
            new("What is wrong", 38, row => row.Message),
            new("Value", 24, row => row.Value),
            new("Due", 11, row => row.Due),
            .. result.Changes is { } changes
                ? (TabColumn<FindingRow>[])[new("State", 11, row => changes.IsStillOpen(row.Fingerprint) ? "still open" : "new")]
                : [],
            new("Agency", 8, row => row.Agency),
            new("Rule", 17, row => new CellLink(row.Rule.Id, TabNames.Guidance, row.Rule.Id)),
            new("Column", 11, row => row.Field, Print: false),
            new("Expected", 30, row => row.Expected, Print: false),
            new("What to do", 42, row => row.Rule.Fix, Print: false),
            new("Record", 13, row => TabText.Record(row.Rule.Record), Print: false),
            new("Episode", 12, row => row.Episode, Print: false),
            new("Record id", 12, row => row.RecordId, Print: false),
            new("Extract", 22, row => row.Files, Print: false),
            new("Lines", 11, row => row.Lines, Print: false),
            new("First seen", 11, row => result.GetFirstSeen(row), Print: false),
            .. result.Accepted is { } accepted
                ? (TabColumn<FindingRow>[])
                    [new("Accepted", 24, row => accepted.Find(row) is { } line ? AcceptColumns.DescribeAccepted(line) : null, Print: false)]
                : [],
            new("Fingerprint", 18, row => row.Fingerprint, Print: false),
        ];
    }
}
