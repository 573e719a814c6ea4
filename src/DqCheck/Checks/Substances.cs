using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>What an episode's substance columns hold: real substances by group, fillers, blanks.</summary>
internal sealed class Substances
{
    private static readonly string[] Columns = ["DRUG1", "DRUG2", "DRUG3"];

    private readonly Cells[] _cells;
    private readonly bool[][] _fillers;
    private readonly Func<string, string>[] _groupOf;

    public Substances(Population population)
    {
        _cells = [.. Columns.Select(c => new Cells(population, c))];
        _fillers = [.. _cells.Select(c => c.Are(new HashSet<string> { "9996", "9997" }))];
        _groupOf = [.. Columns.Select(column => (Func<string, string>)(code => GroupOf(code, population.DataSet.Find(column)?.List)))];
    }

    public int Count => _cells.Length;

    public int Slot(int place) => _cells[place].Slot;

    public string Text(int episode, int place) => _cells[place].Text(episode);

    public bool IsFiller(int episode, int place) => _fillers[place][_cells[place].Id(episode)];

    public bool IsReal(int episode, int place) => !_cells[place].IsBlank(episode) && !IsFiller(episode, place);

    /// <summary>Groups of the drugs that an episode names: opiate, non-opiate, alcohol; fillers and nicotine are no drug.</summary>
    public IEnumerable<string> Groups(int episode) =>
        Enumerable.Range(0, Count).Where(place => IsReal(episode, place)).Select(place => _groupOf[place](Text(episode, place))).Where(group => group != "none").Distinct();

    /// <summary>A code that is not listed takes the group of its first digit (recalled).</summary>
    private static string GroupOf(string code, CodeList? list) => list?.Find(code)?.Group ?? code[0] switch
    {
        '1' => "opiate",
        '7' => "alcohol",
        >= '2' and <= '6' or '8' => "non-opiate",
        _ => "none",
    };
}
