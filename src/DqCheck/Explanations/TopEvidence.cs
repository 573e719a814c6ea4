using DqCheck.Checks.Coded;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the TOPs that rules about discharges and about other TOPs compare with.</summary>
internal sealed class TopEvidence(JourneySet journeys)
{
    private static readonly string[] DateAndStage = [TOPDATE, TRSTAGE];

    private readonly Population _population = journeys.Population;
    private readonly RecordColumn _day = new(journeys.Population, TOPDATE);
    private readonly RecordColumn _discharged = new(journeys.Population, DISD);
    private readonly bool[] _isExit = new RecordColumn(journeys.Population, TRSTAGE).MatchCodes(
        journeys.Population.DataSet.GetCodes(CodeGroups.Exit)
    );

    private readonly RecordColumn _stage = new(journeys.Population, TRSTAGE);
    private readonly List<Column> _items = [.. journeys.Population.DataSet.Slots.Where(c => c.Kind == RecordKind.Top && c.IsNaValue)];
    private readonly List<int> _days =
    [
        .. journeys
            .Population.DataSet.Items(CodeGroups.Opiate, CodeGroups.NonOpiate, CodeGroups.Alcohol)
            .Select(name => journeys.Population.DataSet.Find(name)!.Slot),
    ];

    public void Add(Evidence evidence)
    {
        var record = evidence.Finding.Record;
        switch (evidence.Finding.Rule.Id)
        {
            case nameof(EPI012):
            case nameof(EPI013):
            case nameof(EPI014):
                AddExitTop(evidence, record);
                break;
            case nameof(TOP007):
                evidence.AddSlots(RecordKind.Top, record, "", _items.Select(c => c.Slot));
                break;
            case nameof(TOP008):
                foreach (
                    var other in GetTops(_population[RecordKind.Top].GetParent(record))
                        .Where(t => _day.GetNumber(t) == _day.GetNumber(record))
                )
                    evidence.Add(RecordKind.Top, other, "other TOP of the same day", DateAndStage);
                break;
            case nameof(TOP010):
            case nameof(TOP011):
                if (journeys.For(_population[RecordKind.Top].GetParent(record))?.FindFirstTop(TopStage.Start) is { } first)
                    evidence.Add(RecordKind.Top, first.Record, "first start TOP of the journey", DateAndStage);
                break;
        }
    }

    /// <summary>The exit TOP nearest to the discharge, as the rules choose it, with the days of use.</summary>
    private void AddExitTop(Evidence evidence, int episode)
    {
        if (_discharged.GetNumber(episode) is not { } end)
            return;
        var tops = GetTops(episode).Where(t => _isExit[_stage.GetId(t)] && _day.GetNumber(t) is not null).ToList();
        if (tops.Count == 0)
            return;
        var nearest = tops.MinBy(t => (Math.Abs(_day.GetNumber(t)!.Value - end), _day.GetNumber(t)!.Value));
        evidence.Add(RecordKind.Top, nearest, "exit TOP", DateAndStage);
        evidence.AddSlots(RecordKind.Top, nearest, "", _days);
    }

    private int[] GetTops(int episode) => _population.GetChildren(RecordKind.Top).GetChildren(episode).ToArray();
}
