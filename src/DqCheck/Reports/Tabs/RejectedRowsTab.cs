using DqCheck.PreviousWorkbooks;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of rows that will be rejected, with the reason.</summary>
internal static class RejectedRowsTab
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail) =>
        output.Write(
            new Tab<FindingLine>(TabNames.RejectedRows, Columns(view), Rows(view, detail)) { FrozenColumns = 1, Key = line => line.Rule.Id }
        );

    private static TabColumn<FindingLine>[] Columns(ResultView view) =>
        [
            new("Client", 13, line => line.Client),
            .. OptionalColumns.ForPeople(view),
            new("Episode", 13, line => line.Row?.Episode),
            new("What is wrong", 38, line => line.Message) { Note = note => note.Sentence },
            new("What to do", 42, line => line.Rule.Fix),
            new("Column", 11, line => line.Field),
            new("Value", 13, line => line.Row?.Value),
            new("Expected", 22, line => line.Row?.Expected),
            new("Agency", 8, line => line.Row?.Agency),
            .. AcceptColumns.ForFindings(view),
            new("Extract", 22, line => line.Files, Print: false),
            new("Lines", 14, line => line.Row?.Lines, Print: false),
            new("Rows", 6, line => line.Row?.Finding.Lines.Count, Print: false),
            .. OptionalColumns.ForHistory(view),
            new("Rule", 17, line => line.Rule.Id, Print: false),
            new(AcceptColumnTitles.Fingerprint, 18, line => AcceptColumns.GetKey(view, line), Print: false),
        ];

    private static IEnumerable<TabRow<FindingLine>> Rows(ResultView view, DetailFindings detail)
    {
        foreach (var line in FindingLine.Create(detail.Rejected))
            yield return new(line);
        if (detail.OmittedRejected > 0)
            yield return new(FindingLine.NotShown(view, detail.OmittedRejected), Tone.Note);
    }
}
