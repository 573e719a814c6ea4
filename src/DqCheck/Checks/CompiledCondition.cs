using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A condition compiled to ids of codes instead of their text.</summary>
internal sealed class CompiledCondition(Condition condition, Population population)
{
    private readonly CompiledTerm[] _terms = [.. condition.Terms.Select(term => Compile(term, population))];

    /// <param name="Column">The column.</param>
    /// <param name="Kind">The kind of test.</param>
    /// <param name="LastBlankId">The last id that counts as blank in the column.</param>
    /// <param name="Matches">Whether each value is one of the codes.</param>
    private sealed record CompiledTerm(Column Column, TermKind Kind, int LastBlankId, PerValueCache<bool> Matches);

    /// <summary>Clears the records of a slice for which the condition does not hold.</summary>
    public void Filter(RecordSlice slice, Span<bool> holds)
    {
        foreach (var (column, kind, lastEmpty, are) in _terms)
        {
            var cells = slice.GetCells(column);
            switch (kind)
            {
                case TermKind.Present:
                    for (var i = 0; i < cells.Length; i++)
                        holds[i] &= cells[i] > lastEmpty;
                    break;
                case TermKind.Blank:
                    for (var i = 0; i < cells.Length; i++)
                        holds[i] &= cells[i] <= lastEmpty;
                    break;
                default:
                    for (var i = 0; i < cells.Length; i++)
                        holds[i] &= are[cells[i]];
                    break;
            }
        }
    }

    private static CompiledTerm Compile(ConditionTerm term, Population population)
    {
        var column = population.DataSet.Find(term.Column)!;
        var values = population.Values[column.Slot];
        HashSet<int> codes = [.. term.Codes.Select(values.Find)];
        return new(column, term.Kind, values.LastBlankId, new(values, codes.Contains));
    }
}
