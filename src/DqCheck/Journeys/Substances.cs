using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>What kinds of drug a code, or several together, are.</summary>
[Flags]
internal enum DrugGroups
{
    /// <summary>Fillers, nicotine, nothing.</summary>
    None = 0,
    Opiate = 1,
    NonOpiate = 2,
    Alcohol = 4,
}

/// <summary>What an episode's substance columns hold: real substances by group, fillers, blanks.</summary>
internal sealed class Substances
{
    private static readonly string[] Columns = [DRUG1, DRUG2, DRUG3];
    private static readonly string[] Fillers = ["9996", "9997"];

    private readonly Cells[] _cells;
    private readonly int[][] _codes;
    private readonly Dictionary<string, int> _numbers = new() { [""] = 0 };
    private readonly DrugGroups[][] _groups;

    public Substances(Population population)
    {
        _cells = [.. Columns.Select(c => new Cells(population, c))];
        foreach (var filler in Fillers)
            CodeOf(filler);
        _codes = [.. _cells.Select(c => c.Each(CodeOf))];
        _groups = [.. Columns.Select((column, place) => _cells[place].Each(code => GroupOf(code, population.DataSet.Find(column)?.List)))];
    }

    public int Count => _cells.Length;

    public int Slot(int place) => _cells[place].Slot;

    /// <summary>A number for the code in a column, the same in all three; 0 for a blank.</summary>
    public int Code(int episode, int place) => _codes[place][_cells[place].Id(episode)];

    /// <summary>The number of a code.</summary>
    public int CodeOf(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
            _numbers.Add(code, number = _numbers.Count);
        return number;
    }

    public bool IsFiller(int episode, int place) => Code(episode, place) is > 0 and var code && code <= Fillers.Length;

    public bool IsReal(int episode, int place) => !_cells[place].IsBlank(episode) && !IsFiller(episode, place);

    /// <summary>Group of the drug in one column; fillers and nicotine are no drug.</summary>
    public DrugGroups Group(int episode, int place) => _groups[place][_cells[place].Id(episode)];

    /// <summary>Groups of all drugs that an episode names.</summary>
    public DrugGroups Groups(int episode) => Group(episode, 0) | Group(episode, 1) | Group(episode, 2);

    /// <summary>The group of each value of a substance column, by the value's id; blanks are none.</summary>
    public DrugGroups[] GroupsOfValues(int place) => _groups[place];

    /// <summary>The substance group that drugs together make.</summary>
    public static SubstanceGroup Of(DrugGroups groups) =>
        groups switch
        {
            _ when groups.HasFlag(DrugGroups.Opiate) => SubstanceGroup.Opiate,
            DrugGroups.NonOpiate | DrugGroups.Alcohol => SubstanceGroup.NonOpiateAndAlcohol,
            DrugGroups.NonOpiate => SubstanceGroup.NonOpiate,
            DrugGroups.Alcohol => SubstanceGroup.Alcohol,
            _ => SubstanceGroup.Unknown,
        };

    /// <summary>What the primary substance makes of them: drugs are the others with a known group.</summary>
    public static PrimarySubstance PrimaryOf(DrugGroups first, DrugGroups all) =>
        first == DrugGroups.Alcohol ? PrimarySubstance.Alcohol
        : all == DrugGroups.None ? PrimarySubstance.Unknown
        : PrimarySubstance.Drugs;

    /// <summary>A code that is not listed takes the group of its first digit (recalled).</summary>
    private static DrugGroups GroupOf(string code, CodeList? list) =>
        (list?.Find(code)?.Group, code[0]) switch
        {
            ("opiate", _) or (null, '1') => DrugGroups.Opiate,
            ("alcohol", _) or (null, '7') => DrugGroups.Alcohol,
            ("non-opiate", _) or (null, (>= '2' and <= '6') or '8') => DrugGroups.NonOpiate,
            _ => DrugGroups.None,
        };
}
