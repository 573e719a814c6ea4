using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.LocalTables;

/// <summary>Reads what a line of a contract counts in a local table.</summary>
internal sealed class LocalQueryReader(TableRow row, LocalTableDefinition table, Mistakes mistakes)
{
    private const string Example = "Write it as KIND=drr and STARTED within 3 weeks of referral.";

    private bool _isWrong;

    /// <summary>The query; null where it has mistakes.</summary>
    public LocalQuery? Read()
    {
        if (table.Find(row["date"]) is not { Type: LocalColumnType.Date })
            Add($"date is “{row["date"]}”. Use {Plural.JoinOr(GetDates())}.");
        var when = ReadCondition("when");
        var isOfMeasure = JourneyMeasures.Find(row["of"]) is not null;
        var of = row["of"] is LocalQuery.AllRows || isOfMeasure ? null : ReadCondition("of");
        if (!_isWrong && row["of"].Length > 0 && !isOfMeasure && when?.FollowsFrom(of) != false)
            Add("when holds wherever of does, so the share would always be 100%.");
        var (kind, column, to) = ReadCounts();
        return _isWrong ? null : new(table, row["date"], when, row["of"], kind, column, to);
    }

    private LocalCondition? ReadCondition(string name)
    {
        if (row[name].Length == 0)
            return null;
        if (LocalCondition.Parse(row[name]) is not { } condition)
        {
            Add($"{name} “{row[name]}” is not a valid condition. {Example}");
            return null;
        }

        foreach (var term in condition.Terms)
            Check(name, term);
        return condition;
    }

    private void Check(string name, LocalTerm term)
    {
        foreach (var column in term.Columns)
        {
            if (table.Find(column) is not { } known)
                Add($"{name} names {column}, which is not a column of {table.Id}.");
            else if (term.ComparesDates && known.Type != LocalColumnType.Date)
                Add($"{name} names {column}, which is not a date. Use {Plural.JoinOr(GetDates())}.");
            else if (term.Values.FirstOrDefault(v => known.Values.Count > 0 && !known.Values.Contains(v)) is { } value)
                Add($"{name} names “{value}”, which is not a value of {column}.");
        }
    }

    private (LocalCountKind Kind, string Column, string To) ReadCounts()
    {
        switch (row["counts"].Split(' '))
        {
            case [""] or ["rows"]:
                return (LocalCountKind.Rows, "", "");
            case ["clients"]:
                return (LocalCountKind.Clients, "", "");
            case ["sum", var number] when table.Find(number) is { Type: LocalColumnType.Number }:
                return (LocalCountKind.Sum, number, "");
            case ["days", var from, "to", var to] when IsDate(from) && IsDate(to):
                return (LocalCountKind.Days, from, to);
            default:
                Add(
                    $"counts is “{row["counts"]}”. Use rows, clients, sum and a column of numbers, or days and two dates, as in "
                        + "days REFERRED to GIVEN."
                );
                return default;
        }
    }

    private bool IsDate(string name) => LocalEvents.Names.Contains(name) || table.Find(name) is { Type: LocalColumnType.Date };

    private List<string> GetDates() => [.. table.Columns.Where(c => c.Type == LocalColumnType.Date).Select(c => c.Name)];

    private void Add(string sentence)
    {
        _isWrong = true;
        mistakes.Add(row, sentence);
    }
}
