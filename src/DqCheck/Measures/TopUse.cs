using DqCheck.Journeys;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Reads from a single TOP whether a client uses or injects.</summary>
internal sealed class TopUse
{
    private readonly RecordColumn[] _days;
    private readonly RecordColumn _injecting;

    public TopUse(JourneySet journeys)
    {
        var population = journeys.Population;
        var items = population.DataSet.Find(DRUG1)?.List?.Codes.Select(c => c.Item).Where(i => i.Length > 0).Distinct() ?? [];
        _days = [.. items.Select(item => new RecordColumn(population, item))];
        _injecting = new(population, IVDRGUSE);
    }

    /// <summary>Whether any substance is used; null where none is and an item is not answered.</summary>
    public bool? IsUsing(Top top)
    {
        var isAnswered = true;
        foreach (var item in _days)
        {
            var days = item.GetNumber(top.Record);
            if (days > 0)
                return true;
            isAnswered &= days is not null;
        }

        return isAnswered ? false : null;
    }

    /// <summary>Whether the client injects; null where the item is not answered.</summary>
    public bool? IsInjecting(Top top) => _injecting.GetNumber(top.Record) is { } days ? days > 0 : null;
}
