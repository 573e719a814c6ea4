using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A condition as numbers: ids of codes instead of their text.</summary>
internal sealed class CompiledCondition(Condition condition, RecordKind kind, Population population)
{
    private readonly (CellOf Cell, TermKind Kind, HashSet<int> Ids)[] _terms =
    [
        .. condition.Terms.Select(term => population.DataSet.Find(term.Column)!).Zip(condition.Terms, (column, term) =>
            (new CellOf(population, kind, column), term.Kind, term.Codes.Select(code => population.Values[column.Slot].Find(code)).Where(id => id >= 0).ToHashSet())),
    ];

    public bool Holds(int record)
    {
        foreach (var (cell, kind, ids) in _terms)
        {
            var holds = kind switch
            {
                TermKind.Present => !cell.IsBlank(record),
                TermKind.Blank => cell.IsBlank(record),
                _ => ids.Contains(cell.Id(record)),
            };
            if (!holds) return false;
        }

        return true;
    }
}
