using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Finds the records and cells that a finding is based on. What it needs to search is indexed on first use.</summary>
internal sealed class EvidenceFinder
{
    private readonly Population _population;
    private readonly RowEvidence _rows;
    private readonly DuplicateEvidence _duplicates;
    private readonly PreviousEvidence _previous;
    private readonly EpisodeEvidence _episodes;
    private readonly ReviewEvidence _reviews;
    private readonly TopEvidence _tops;
    private readonly JourneyEvidence _journeys;

    public EvidenceFinder(JourneySet journeys, PreviousExtract? previous, ChildIndex episodesOfClients)
    {
        _population = journeys.Population;
        _rows = new(_population);
        _duplicates = new(_population, episodesOfClients);
        _previous = new(previous);
        _episodes = new(journeys, episodesOfClients);
        _reviews = new(journeys);
        _tops = new(journeys);
        _journeys = new(journeys);
    }

    public IReadOnlyList<ExplainedRecord> Find(RuleFinding finding)
    {
        if (finding is { Record: < 0, Previous: null })
            return _rows.Find(finding);
        Evidence evidence = new(finding, _population);
        if (finding.Previous is not null)
            return _previous.FindMissing(finding, evidence);
        if (finding.Timeliness is { } item)
        {
            _journeys.Add(item, evidence);
            return evidence.ToRecords();
        }

        evidence.AddSlots(finding.Kind, finding.Record, "", finding.Slot);
        evidence.Add(
            finding.Kind,
            finding.Record,
            "",
            [
                .. finding.Rule.Check is CheckNames.NotBefore or CheckNames.NotAfter
                && DateBound.Parse(finding.Rule.Argument)?.Column is { } other
                    ? new[] { other }
                    : [],
                .. finding.Rule.When?.Terms.Select(t => t.Column) ?? [],
                .. RuleColumns.All.GetValueOrDefault(finding.Rule.Id, []),
            ]
        );
        _duplicates.Add(evidence);
        _previous.AddEarlier(evidence);
        _episodes.Add(evidence);
        _reviews.Add(evidence);
        _tops.Add(evidence);
        return AddOtherValue(evidence.ToRecords(), finding);
    }

    /// <summary>Adds what other rows say to the cell of a contradiction.</summary>
    private static IReadOnlyList<ExplainedRecord> AddOtherValue(IReadOnlyList<ExplainedRecord> records, RuleFinding finding) =>
        finding.Rule.Check != CheckNames.Conflict
            ? records
            :
            [
                .. records.Select(r =>
                    r with
                    {
                        Cells =
                        [
                            .. r.Cells.Select(c =>
                                c.IsNamed ? c with { Other = c.Column.IsHidden ? ExplainedCell.NotShown : finding.Detail } : c
                            ),
                        ],
                    }
                ),
            ];
}
