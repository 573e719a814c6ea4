using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>A line in a list of findings: one finding, or all findings of a rule that fires on nearly every record.</summary>
internal sealed class FindingLine
{
    public FindingLine(FindingRow row)
    {
        Row = row;
        Rule = row.Rule;
    }

    public FindingLine(RuleTally tally)
    {
        Tally = tally;
        Rule = tally.Rule;
    }

    /// <summary>The finding; null where the line stands for all findings of a rule.</summary>
    public FindingRow? Row { get; }

    /// <summary>The tally of the rule; null where the line is about one finding.</summary>
    public RuleTally? Tally { get; }

    public Rule Rule { get; }

    /// <summary>The timeliness item of the finding; null where there is none.</summary>
    public TimelinessItem? Timeliness => Row?.Finding.Timeliness;

    public string Client => Row?.Client ?? "(nearly all)";

    public string Field => Row?.Field ?? Rule.Field;

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
        new($"{Plural.FormatNumber(left)} more are not shown here: {view.GetFileName(CsvOutput.Findings)} holds all.");
}
