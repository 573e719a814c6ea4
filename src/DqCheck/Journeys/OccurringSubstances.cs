using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>The substances that occur, as the TOP items that ask for their use.</summary>
internal sealed class OccurringSubstances
{
    private readonly Population _population;
    private readonly Lazy<ILookup<string, string>> _itemsByAgency;

    public OccurringSubstances(Population population)
    {
        _population = population;
        _itemsByAgency = new(Find);
    }

    /// <summary>The items of the substances of an agency, given by its code; null for all agencies.</summary>
    public IEnumerable<string> GetItems(string? agency) =>
        agency is null
            ? _itemsByAgency.Value.SelectMany(items => items).Distinct().Order(StringComparer.Ordinal)
            : _itemsByAgency.Value[agency].Order(StringComparer.Ordinal);

    private ILookup<string, string> Find()
    {
        HashSet<(int Agency, string Item)> found = [];
        var clients = _population.Episodes.Parents.ToArray(_population.Episodes.Count);
        var agencies = _population.Clients.GetIds(_population.AgencySlot).ToArray(_population.Clients.Count);
        foreach (var name in new[] { DRUG1, DRUG2, DRUG3 })
        {
            var cells = new RecordColumn(_population, name);
            if (_population.DataSet.Find(name)?.List is not { } list)
                continue;
            var items = cells.MapValues(code => list.FindCounted(code)?.Item ?? "");
            for (var episode = 0; episode < _population.Episodes.Count; episode++)
            {
                if (items[cells.GetId(episode)] is { Length: > 0 } item)
                    found.Add((agencies[clients[episode]], item));
            }
        }

        return found.ToLookup(f => _population.Values[_population.AgencySlot].GetText(f.Agency), f => f.Item);
    }
}
