using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>Checks the answers that settings ask for: the column must be one that a figure may use, and each code one of its list.</summary>
/// <param name="columns">The columns that a figure may use.</param>
/// <param name="dataSets">The data sets.</param>
internal sealed class IndicatorAnswers(IReadOnlySet<string> columns, IReadOnlyList<DataSet> dataSets)
{
    /// <summary>What is wrong with the answers of some settings.</summary>
    public IEnumerable<string> FindMistakes(MeasureSettings settings) =>
        new[] { settings.Of, settings.With }.OfType<ColumnAnswer>().Select(FindMistake).OfType<string>();

    private string? FindMistake(ColumnAnswer answer)
    {
        if (!columns.Contains(answer.Column))
            return $"{answer.Column} is not a column of client or episode that a figure may use.";
        var lists = dataSets.Select(d => d.Find(answer.Column)?.List).OfType<CodeList>().ToList();
        var unknown = answer
            .List.Where(code => code is not (ColumnAnswer.Any or ColumnAnswer.Blank) && !lists.Exists(l => l.Find(code) is not null))
            .ToList();
        return unknown.Count == 0 ? null : $"“{string.Join('|', unknown)}” is not a code of {answer.Column}.";
    }
}
