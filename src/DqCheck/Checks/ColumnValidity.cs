using System.Collections.Immutable;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Checks each distinct value of each column once and keeps which check of the column it fails, if any.</summary>
internal sealed class ColumnValidity
{
    private readonly PerValueCache<byte>[] _failedChecks;
    private readonly Rule[][] _rules;
    private readonly Dictionary<string, int> _slots;
    private readonly ImmutableArray<ValueTable> _values;
    private readonly int[]?[] _days;
    private readonly HashSet<(int Slot, int ValueId)> _fillers;

    public ColumnValidity(Population population, RunDates dates)
    {
        var asOf = dates.AsOf;
        _fillers = [.. dates.Fillers.Select(f => (f.Column.Slot, f.ValueId))];
        var dataSet = population.DataSet;
        _values = population.Values;
        _days = new int[population.Values.Length][];
        _failedChecks = new PerValueCache<byte>[population.Values.Length];
        _rules = new Rule[population.Values.Length][];
        _slots = dataSet.Slots.ToDictionary(c => c.Name, c => c.Slot);
        var lastDay = asOf?.DayNumber + dataSet.GetSetting(SettingNames.FutureDays) ?? int.MaxValue;
        Parallel.For(
            0,
            population.Values.Length,
            slot =>
            {
                var values = population.Values[slot];
                var rules = _rules[slot] = [
                    .. CheckNames.Columns.Select(check => dataSet.FindRule($"{values.Column.Name}-{check}")).OfType<Rule>(),
                ];
                _failedChecks[slot] = new(
                    values,
                    id => id <= values.LastBlankId ? (byte)0 : FindFirstFailed(rules, values, id, lastDay, dataSet.Letter)
                );
            }
        );
    }

    /// <summary>The checks of a column in the order in which they are applied.</summary>
    public IReadOnlyList<Rule> GetRules(int slot) => _rules[slot];

    /// <summary>For each value: 0, or the position from 1 of the check that it fails.</summary>
    public PerValueCache<byte> GetFailedChecks(int slot) => _failedChecks[slot];

    /// <summary>Whether any value may fail a column check.</summary>
    public bool CanFail(Rule rule)
    {
        var slot = _slots[rule.Field];
        return _failedChecks[slot].MayContain((byte)(Array.IndexOf(_rules[slot], rule) + 1));
    }

    /// <summary>
    /// The day of each value that rules may compare with other dates. <see cref="ValueTable.NoNumber"/> where there is no date, or where
    /// the date already has a finding of its own.
    /// </summary>
    public int[] GetDays(int slot) =>
        _days[slot] ??= [
            .. Enumerable.Range(0, _values[slot].Count).Select(id => IsValid(slot, id) ? _values[slot].GetNumber(id) : ValueTable.NoNumber),
        ];

    /// <summary>Whether a date stands for <em>still open</em>: one finding about the file covers all records with it.</summary>
    public bool IsFiller(int slot, int id) => _fillers.Contains((slot, id));

    private bool IsValid(int slot, int id)
    {
        var failed = _failedChecks[slot][id];
        return failed == 0 || !_rules[slot][failed - 1].Severity.IsAtLeast(Severity.Error);
    }

    private static byte FindFirstFailed(Rule[] rules, ValueTable values, int id, int lastDay, string letter)
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
            CheckNames.Future => values.GetNumber(id) > lastDay,
            CheckNames.Pattern => !column.Pattern!.IsMatch(values.GetText(id)),
            CheckNames.Length => column.Length is { } length && values.IsLonger(id, length),
            CheckNames.Code or CheckNames.Unknown => column.List!.Find(values.GetText(id)) is null,
            CheckNames.CodeSet => column.List!.Find(values.GetText(id)) is { } code && !code.Sets.Contains(letter),
            CheckNames.Range => !IsInRange(column, values.GetNumber(id)),
            _ => false,
        };
    }

    private static bool IsInRange(Column column, int number)
    {
        var isOutside = number < column.Min || number > column.Max;
        return !isOutside || column.AlsoAllowed.Contains(number);
    }
}
