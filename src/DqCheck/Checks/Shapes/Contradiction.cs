using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>Rows of one record say different things about one of some columns: one finding a record and column.</summary>
internal sealed class Contradiction : RecordCheck
{
    private readonly Dictionary<int, List<Conflict>> _byRecord;
    private readonly Dictionary<int, CellOf> _cells;

    public Contradiction(Rule rule, Population population)
        : base(rule, population)
    {
        var columns = rule.Argument.Split(' ').Select(name => population.DataSet.Find(name)!).ToList();
        _cells = columns.ToDictionary(c => c.Slot, c => new CellOf(population, rule.Record, c));
        _byRecord = population.Conflicts.Where(c => c.Kind == rule.Record && _cells.ContainsKey(c.Slot)).GroupBy(c => c.Record).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Every record is looked at, once for each column that it contradicts.</summary>
    public override IEnumerable<Finding> Run(RecordSlice slice)
    {
        slice.Checked[Rule.Number] += slice.End - slice.Start;
        if (_byRecord.Count == 0) return [];
        return Enumerable.Range(slice.Start, slice.End - slice.Start).Where(_byRecord.ContainsKey).SelectMany(r => _byRecord[r]).Select(c => Find(c.Record, _cells[c.Slot], Other(c)));
    }

    protected override Look? Look(int record) => throw new NotSupportedException("Run gives all findings of a record.");

    private string Other(Conflict conflict) => FindingText.InWords(Population, conflict.Slot, conflict.Other);
}
