using System.Collections.Concurrent;
using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Findings;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the records of the earlier extract that a finding is based on.</summary>
internal sealed class PreviousEvidence(PreviousExtract? previous)
{
    private readonly ConcurrentDictionary<RecordKind, Dictionary<int, int>> _before = [];
    private readonly ConcurrentDictionary<RecordKind, Dictionary<(int, int, int, int), int>> _byKeys = [];

    /// <summary>The record that is missing, as the earlier extract has it; only its ids where that does not have it either.</summary>
    public IReadOnlyList<ExplainedRecord> FindMissing(RuleFinding finding, Evidence evidence)
    {
        var before = finding.Previous!;
        var records = _byKeys.GetOrAdd(finding.Kind, kind => IndexByKeys(before, kind));
        if (records.TryGetValue(finding.RowKeys, out var record))
        {
            evidence.AddPrevious(before, finding.Kind, record, GetColumns(finding.Kind));
            return evidence.ToRecords();
        }

        var (agency, client, episode, id) = new FindingText(evidence.Population).GetKeys(finding);
        (int Slot, int Id)[] keys =
        [
            (before.ClientIdSlot, finding.RowKeys.Client),
            (before.EpisodeIdSlot, finding.RowKeys.Episode),
            (before.GetIdSlot(finding.Kind), finding.RowKeys.Record),
        ];
        return
        [
            new()
            {
                Kind = finding.Kind,
                Index = -1,
                Role = $"{RecordWords.Get(finding.Kind)} that an earlier check reported as missing",
                Agency = agency,
                Client = client,
                Episode = episode,
                RecordId = id,
                Files = "",
                Lines = "",
                Cells =
                [
                    .. keys.Where(k => k is { Slot: >= 0, Id: > 0 })
                        .Select(k => ValueText.CreateCell(before, k.Slot, k.Id, k.Slot == finding.Slot)),
                ],
                IsPrevious = true,
            },
        ];
    }

    /// <summary>Adds the same record of the earlier extract to a finding on what has changed.</summary>
    public void AddEarlier(Evidence evidence)
    {
        var finding = evidence.Finding;
        var isComparison = finding.Rule.Id is nameof(CLI009) or nameof(CLI010) or nameof(EPI040) or nameof(EPI041) or nameof(INT016);
        if (previous is null || !isComparison)
            return;
        var before = _before.GetOrAdd(
            finding.Kind,
            kind => previous.Records(kind).Where(r => r.Now >= 0).DistinctBy(r => r.Now).ToDictionary(r => r.Now, r => r.Before)
        );
        if (before.TryGetValue(finding.Record, out var record))
            evidence.AddPrevious(
                previous.Previous,
                finding.Kind,
                record,
                finding.Slot < 0
                    ? RuleColumns.All[finding.Rule.Id]
                    : [evidence.Population.DataSet.Slots[finding.Slot].Name, .. RuleColumns.All[finding.Rule.Id]]
            );
    }

    private static IReadOnlyList<string> GetColumns(RecordKind kind) =>
        kind switch
        {
            RecordKind.Client => [CLIENTID, SEX],
            RecordKind.Episode => [EPISODID, REFLD, TRIAGED, DISD, DISRSN],
            RecordKind.Review => [SUBMID, SUBMODDT],
            RecordKind.Top => [TOPID, TOPDATE, TRSTAGE],
            _ => [],
        };

    private static Dictionary<(int, int, int, int), int> IndexByKeys(Population before, RecordKind kind)
    {
        Dictionary<(int, int, int, int), int> records = [];
        var slot = before.GetIdSlot(kind);
        for (var record = 0; record < before[kind].Count; record++)
        {
            var (agency, client, episode) = before.GetKeys(kind, record);
            records.TryAdd((agency, client, episode, slot < 0 ? 0 : before[kind].GetCellId(record, slot)), record);
        }

        return records;
    }
}
