using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>What an episode's substance columns hold: real substances by group, fillers, blanks.</summary>
internal sealed class Substances
{
    private static readonly string[] Columns = ["DRUG1", "DRUG2", "DRUG3"];

    private readonly Cells[] _cells;
    private readonly bool[][] _fillers;
    private readonly bool[][] _alcohol;

    public Substances(Population population)
    {
        _cells = [.. Columns.Select(c => new Cells(population, c))];
        _fillers = [.. _cells.Select(c => c.Are(new HashSet<string> { "9996", "9997" }))];
        _alcohol = [.. Columns.Zip(_cells, (column, cells) => cells.Are(population.DataSet.Group(column, "alcohol")))];
    }

    public int Count => _cells.Length;

    public int Slot(int place) => _cells[place].Slot;

    public string Text(int episode, int place) => _cells[place].Text(episode);

    public bool IsFiller(int episode, int place) => _fillers[place][_cells[place].Id(episode)];

    public bool IsReal(int episode, int place) => !_cells[place].IsBlank(episode) && !IsFiller(episode, place);

    public bool IsAlcohol(int episode, int place) => _alcohol[place][_cells[place].Id(episode)];

    /// <summary>Places, from 0, that hold a real substance.</summary>
    public IEnumerable<int> Real(int episode) => Enumerable.Range(0, Count).Where(place => IsReal(episode, place));
}
