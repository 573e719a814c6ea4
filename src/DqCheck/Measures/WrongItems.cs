using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>Data items that are wrong and the rules that found them, packed into one number each so that millions fit.</summary>
internal sealed class WrongItems(Population population)
{
    /// <summary>The pseudo-rule of an item with an accepted finding, which stays wrong whatever is fixed.</summary>
    public const int Accepted = ushort.MaxValue;

    private readonly List<ulong> _items = [];

    /// <summary>Records that a rule, or <see cref="Accepted"/>, found the item of a finding wrong.</summary>
    public void Add(RuleFinding finding, int rule)
    {
        var owner = population.GetOwner(finding.Kind, finding.Record, population.DataSet.Slots[finding.Slot].Kind);
        _items.Add(((ulong)finding.Slot << 48) | ((ulong)(uint)owner << 16) | (ushort)rule);
    }

    /// <summary>Counts items by the set of rules that found them wrong: an item is right once all of them are fixed.</summary>
    public List<KeyValuePair<int[], long>> CountByRules()
    {
        _items.Sort();
        Dictionary<string, (int[] Rules, long Count)> groups = new(StringComparer.Ordinal);
        List<int> rules = [];
        for (var i = 0; i < _items.Count; i++)
        {
            var rule = (int)(_items[i] & 0xFFFF);
            if (rules.Count == 0 || rules[^1] != rule)
                rules.Add(rule);
            if (i + 1 < _items.Count && _items[i] >> 16 == _items[i + 1] >> 16)
                continue;
            var key = string.Join(' ', rules);
            groups[key] = groups.TryGetValue(key, out var group) ? group with { Count = group.Count + 1 } : ([.. rules], 1);
            rules.Clear();
        }

        return [.. groups.Values.Select(g => KeyValuePair.Create(g.Rules, g.Count))];
    }
}
