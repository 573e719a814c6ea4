using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Explanations;

/// <summary>Shows the rows of a finding that is not on a record: rejected rows, rows without consent, and places in a file.</summary>
internal sealed class RowEvidence(Population population)
{
    private const string NotKept = "(a value, not kept)";

    private readonly FindingText _text = new(population);

    /// <summary>The rows as one record; none where the finding names neither a line nor a column of the data set.</summary>
    public IReadOnlyList<ExplainedRecord> Find(RuleFinding finding)
    {
        var (agency, client, episode, id) = _text.GetKeys(finding);
        var (files, lines) = _text.GetLines(finding);
        List<ExplainedCell> cells = [.. CreateCells(finding)];
        if (lines.Length == 0 && cells.Count == 0)
            return [];
        return
        [
            new()
            {
                Kind = finding.Kind,
                Index = -1,
                Role = finding.Lines.Count == 1 ? "row" : "rows",
                Agency = agency,
                Client = client,
                Episode = episode,
                RecordId = id,
                Files = files,
                Lines = lines,
                Cells = cells,
            },
        ];
    }

    private IEnumerable<ExplainedCell> CreateCells(RuleFinding finding)
    {
        var keys = finding.RowKeys;
        foreach (
            var (slot, id) in new[]
            {
                (population.AgencySlot, keys.Agency),
                (population.ClientIdSlot, keys.Client),
                (population.EpisodeIdSlot, keys.Episode),
            }
        )
        {
            if (id > 0 && slot != finding.Slot)
                yield return ValueText.CreateCell(population, slot, id, isNamed: false);
        }

        if (finding.Slot >= 0)
            yield return ValueText.CreateCell(population, finding.Slot, finding.ValueId, isNamed: true);
        else if (finding is { LocalFile: null, FieldName: { } name } && population.DataSet.Find(name) is { } column)
            yield return ValueText.CreateCell(population, column.Slot, 0, isNamed: true);
        foreach (var column in ListUnwantedColumns(finding))
            yield return new(column, NotKept, "", IsNamed: false);
    }

    /// <summary>Without consent the values are not kept: the finding names the columns.</summary>
    private IEnumerable<Rulesets.Column> ListUnwantedColumns(RuleFinding finding) =>
        finding.Rule.Id == nameof(Checks.Coded.CLI004)
            ? finding.Detail.Split(", ").Select(population.DataSet.Find).OfType<Rulesets.Column>()
            : [];
}
