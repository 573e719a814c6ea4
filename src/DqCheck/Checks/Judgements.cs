using System.Collections.Immutable;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Judges each distinct value of each column once: which check of its column it fails, if any.</summary>
internal sealed class Judgements
{
    private readonly OfValues<byte>[] _verdicts;
    private readonly Rule[][] _rules;
    private readonly Dictionary<string, int> _slots;
    private readonly ImmutableArray<ValueTable> _values;
    private readonly int[]?[] _days;

    public Judgements(Population population, DateOnly? asOf)
    {
        var dataSet = population.DataSet;
        _values = population.Values;
        _days = new int[population.Values.Length][];
        _verdicts = new OfValues<byte>[population.Values.Length];
        _rules = new Rule[population.Values.Length][];
        _slots = dataSet.Slots.ToDictionary(c => c.Name, c => c.Slot);
        var lastDay = asOf?.DayNumber + dataSet.Setting(SettingNames.FutureDays) ?? int.MaxValue;
        Parallel.For(
            0,
            population.Values.Length,
            slot =>
            {
                var values = population.Values[slot];
                var rules = _rules[slot] = [
                    .. CheckNames.OfColumns.Select(check => dataSet.FindRule($"{values.Column.Name}-{check}")).OfType<Rule>(),
                ];
                _verdicts[slot] = new(
                    values,
                    id => id <= values.LastEmpty ? (byte)0 : FirstFailed(rules, values, id, lastDay, dataSet.Letter)
                );
            }
        );
    }

    /// <summary>Checks of a column in the order in which they judge.</summary>
    public IReadOnlyList<Rule> Rules(int slot) => _rules[slot];

    /// <summary>For each value: 0, or the place from 1 of the check that it fails.</summary>
    public OfValues<byte> Verdicts(int slot) => _verdicts[slot];

    /// <summary>Whether any value at all may fail a column's check.</summary>
    public bool Occurs(Rule rule)
    {
        var slot = _slots[rule.Field];
        return _verdicts[slot].Occurs((byte)(Array.IndexOf(_rules[slot], rule) + 1));
    }

    /// <summary>
    /// The day of each value that rules may compare with others; what is wrong with a date itself is said once, by its own check: then, and
    /// where there is none, <see cref="ValueTable.NoNumber"/>.
    /// </summary>
    public int[] Days(int slot) =>
        _days[slot] ??= [
            .. Enumerable.Range(0, _values[slot].Count).Select(id => IsSound(slot, id) ? _values[slot].Number(id) : ValueTable.NoNumber),
        ];

    private bool IsSound(int slot, int id) =>
        _verdicts[slot][id] is var verdict && (verdict == 0 || !_rules[slot][verdict - 1].Severity.IsAtLeast(Severity.Error));

    private static byte FirstFailed(Rule[] rules, ValueTable values, int id, int lastDay, string letter)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (Fails(rules[i], values, id, lastDay, letter))
                return (byte)(i + 1);
        }

        return 0;
    }

    private static bool Fails(Rule rule, ValueTable values, int id, int lastDay, string letter)
    {
        var column = values.Column;
        return rule.Check switch
        {
            CheckNames.Date or CheckNames.Number => !values.IsOfType(id),
            CheckNames.Future => values.Number(id) > lastDay,
            CheckNames.Pattern => !column.Pattern!.IsMatch(values.Text(id)),
            CheckNames.Length => column.Length is { } length && values.IsLonger(id, length),
            CheckNames.Code or CheckNames.Unknown => column.List!.Find(values.Text(id)) is null,
            CheckNames.CodeSet => column.List!.Find(values.Text(id)) is { } code && !code.Sets.Contains(letter),
            CheckNames.Range => values.Number(id) is var n && (n < column.Min || n > column.Max) && !column.Also.Contains(n),
            _ => false,
        };
    }
}
