using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the other episodes, interventions and events for rules about clients and episodes.</summary>
internal sealed class EpisodeEvidence(JourneySet journeys, ChildIndex episodesOfClients)
{
    private static readonly string[] InterventionDates = [MODAL, MODST, MODEND];

    private readonly Population _population = journeys.Population;
    private readonly RowEvidence _rows = new(journeys.Population);
    private readonly RecordColumn _discharged = new(journeys.Population, DISD);
    private readonly Lazy<HashSet<int>> _open = new(() =>
        journeys.AsOf is null ? [] : [.. OpenEpisodes.FindOpen(journeys.Population, journeys.Today)]
    );

    public void Add(Evidence evidence)
    {
        var finding = evidence.Finding;
        switch (finding.Rule.Id)
        {
            case nameof(CLI007):
                foreach (var episode in episodesOfClients.GetChildren(finding.Record))
                {
                    if (_open.Value.Contains(episode))
                        evidence.Add(RecordKind.Episode, episode, "open episode", EPISODID, TRIAGED, DISD);
                }

                break;
            case nameof(CLI011):
                AddConsents(evidence, finding.Record);
                break;
            case nameof(EPI036):
                AddInterventions(evidence, finding.Record);
                break;
            case nameof(EPI037):
                AddLatestEvent(evidence, finding.Record);
                break;
            case nameof(JNY001):
                var journey = journeys.For(finding.Record)!;
                foreach (var episode in journey.Episodes.Where(e => _discharged.GetNumber(e) == journey.End))
                    evidence.Add(RecordKind.Episode, episode, "episode of the same journey", RuleColumns.All[nameof(JNY001)]);
                break;
            case nameof(JNY002):
                foreach (var episode in journeys.For(finding.Record)!.Episodes)
                    evidence.Add(RecordKind.Episode, episode, "episode of the same journey", TRIAGED, TOPCC);
                break;
        }

        if (finding.Rule.Check is CheckNames.OwnId or CheckNames.IdsMissing)
            AddDates(evidence);
    }

    private void AddInterventions(Evidence evidence, int episode)
    {
        foreach (var record in _population.GetChildren(RecordKind.Intervention).GetChildren(episode))
            evidence.Add(RecordKind.Intervention, record, "", InterventionDates);
    }

    /// <summary>Adds the episodes with consent, and the first row without.</summary>
    private void AddConsents(Evidence evidence, int client)
    {
        foreach (var episode in episodesOfClients.GetChildren(client))
            evidence.Add(RecordKind.Episode, episode, "", CONSENT);
        var (agency, id, _) = _population.GetKeys(RecordKind.Client, client);
        if (!_population.WithoutConsent.TryGetValue((agency, id), out var row))
            return;
        evidence.AddRow(
            _rows.Find(
                evidence.Finding with
                {
                    Record = -1,
                    File = row.File,
                    Lines = [row.Line],
                    RowKeys = (agency, id, 0, 0),
                    ValueId = _population.Values[_population.ConsentSlot].Find(YesNo.No),
                }
            )[0]
        );
    }

    /// <summary>Adds the dates of a record without an id, and the other records of its episode without one.</summary>
    private void AddDates(Evidence evidence)
    {
        var finding = evidence.Finding;
        var table = _population[finding.Kind];
        List<string> columns = [.. table.Columns.Where(c => c.Type == ColumnType.Date).Select(c => c.Name)];
        evidence.Add(finding.Kind, finding.Record, "", columns);
        if (finding.Rule.Check == CheckNames.OwnId)
            return;
        var id = _population.DataSet.Slots[finding.Slot].Name;
        foreach (var other in _population.GetChildren(finding.Kind).GetChildren(table.GetParent(finding.Record)))
        {
            if (table.GetCellId(other, finding.Slot) <= _population.Values[finding.Slot].LastBlankId)
                evidence.Add(finding.Kind, other, $"other {RecordWords.Get(finding.Kind)} without an id", [id, .. columns]);
        }
    }

    /// <summary>Adds the latest dated record of an episode.</summary>
    private void AddLatestEvent(Evidence evidence, int episode)
    {
        (int Day, RecordKind Kind, int Record, Column Column)? latest = null;
        foreach (var column in _population.DataSet.Slots.Where(c => c.Type == ColumnType.Date && c.Kind.IsChildOfEpisode()))
        {
            foreach (var record in _population.GetChildren(column.Kind).GetChildren(episode))
            {
                var day = _population.Values[column.Slot].GetNumber(_population[column.Kind].GetCellId(record, column.Slot));
                if (day != ValueTable.NoNumber && day <= journeys.Today && (latest is not { } best || day > best.Day))
                    latest = (day, column.Kind, record, column);
            }
        }

        if (latest is { } found)
            evidence.Add(found.Kind, found.Record, "latest event", found.Column.Name);
    }
}
