using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// A line in a list of findings: one finding, all findings of a rule on the columns of a file, or all findings of a rule on nearly every
/// record.
/// </summary>
internal sealed class FindingLine
{
    /// <summary>The most columns that a line names.</summary>
    private const int MaxColumns = 12;

    private readonly IReadOnlyList<FindingRow> _rows = [];

    public FindingLine(FindingRow row)
        : this([row]) { }

    private FindingLine(IReadOnlyList<FindingRow> rows)
    {
        _rows = rows;
        Rule = rows[0].Rule;
    }

    public FindingLine(RuleTally tally)
    {
        Tally = tally;
        Rule = tally.Rule;
    }

    /// <summary>
    /// Creates the lines of findings. Findings of a rule about several columns of a file share one line: nobody reads one line for each blank
    /// column.
    /// </summary>
    public static IEnumerable<FindingLine> Create(IEnumerable<FindingRow> rows) =>
        rows.GroupBy(row => row.Rule.Record == RecordKind.File && row.Field.Length > 0 ? (row.Rule.Id, row.Files) : (row.Fingerprint, ""))
            .SelectMany(group =>
                group.DistinctBy(row => row.Field).Count() == group.Count()
                    ? [new FindingLine([.. group])]
                    : group.Select(row => new FindingLine(row))
            );

    /// <summary>The finding; null where the line is about several.</summary>
    public FindingRow? Row => _rows.Count == 1 ? _rows[0] : null;

    /// <summary>The tally of the rule; null where the line is about one finding.</summary>
    public RuleTally? Tally { get; }

    public Rule Rule { get; }

    /// <summary>The timeliness item of the finding; null where there is none.</summary>
    public TimelinessItem? Timeliness => Row?.Finding.Timeliness;

    public string Client => Row?.Client ?? (Tally is null ? "" : "(nearly all)");

    public string Field => Row?.Field ?? (Tally is null ? $"{Plural.FormatNumber(_rows.Count)} columns" : Rule.Field);

    public string? Files => _rows.Count > 0 ? _rows[0].Files : null;

    /// <summary>What is wrong: the message of the finding, or one sentence about several.</summary>
    public string Message =>
        Row?.Message
        ?? (
            Tally is { } tally
                ? $"{Rule.Title}: {Plural.FormatNumber(tally.Findings)} of {Plural.FormatNumber(tally.Checked)} {TabText.Plural(Rule.Record)}. "
                    + $"{TabText.ExportFault} The findings CSV lists them one by one."
                : $"{Rule.Title}: {ListColumns()}."
        );

    /// <summary>Id of the nearest TOP or review; blank if there is none.</summary>
    public string NearestId(Population population)
    {
        var (kind, record) = Timeliness switch
        {
            { NearestTop: { } top } => (RecordKind.Top, top.Record),
            { NearestReview: { } review } => (RecordKind.Review, review.Record),
            _ => (RecordKind.File, -1),
        };
        if (record < 0)
            return "";
        var slot = population.GetIdSlot(kind);
        if (slot < 0)
            return "";
        var id = population[kind].GetCellId(record, slot);
        return id > 0 ? population.Values[slot].GetText(id) : "";
    }

    /// <summary>A note on how many findings a tab leaves out.</summary>
    public static TabNote NotShown(ResultView view, int left) =>
        new($"{Plural.FormatNumber(left)} more are not shown here. All are in {view.GetFileName(CsvOutput.Findings)}.");

    private string ListColumns()
    {
        var names = string.Join(", ", _rows.Take(MaxColumns).Select(r => r.Field));
        return _rows.Count <= MaxColumns
            ? names
            : $"{names} and {Plural.FormatNumber(_rows.Count - MaxColumns)} more. All are in the findings CSV";
    }
}
