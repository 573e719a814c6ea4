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

    private readonly Cells[] _cells;
    private readonly int[][] _codes;
    private readonly Dictionary<string, int> _numbers = new() { [""] = 0 };
    private readonly DrugGroups[][] _groups;
    private readonly HashSet<int> _noSecond,
        _noThird,
        _doubtful;

    public Substances(Population population)
    {
        _cells = [.. Columns.Select(c => new Cells(population, c))];
        _noSecond = NumbersOf(population.DataSet.Group(CodeGroups.NoSecond));
        _noThird = NumbersOf(population.DataSet.Group(CodeGroups.NoThird));
        _doubtful = NumbersOf(population.DataSet.Group(CodeGroups.Doubtful));
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

    /// <summary>Whether a column says that there is no second, or no third substance.</summary>
    public bool IsFiller(int episode, int place) =>
        Code(episode, place) is var code && (_noSecond.Contains(code) || _noThird.Contains(code));

    /// <summary>Whether a column says rightly that there is no second, or no third substance.</summary>
    public bool IsFillerInItsPlace(int episode, int place) =>
        place switch
        {
            1 => _noSecond.Contains(Code(episode, 1)),
            2 => _noThird.Contains(Code(episode, 2)),
            _ => false,
        };

    /// <summary>Whether the code is probably a slip for another.</summary>
    public bool IsDoubtful(int episode, int place) => _doubtful.Contains(Code(episode, place));

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

    private HashSet<int> NumbersOf(IEnumerable<string> codes) => [.. codes.Select(CodeOf)];

    /// <summary>A code that is not listed counts like the one with whose digits it begins (recalled).</summary>
    private static DrugGroups GroupOf(string code, CodeList? list)
    {
        var groups = list?.FindCounted(code)?.Groups ?? [];
        return groups.Contains(CodeGroups.Opiate.Word) ? DrugGroups.Opiate
            : groups.Contains(CodeGroups.Alcohol.Word) ? DrugGroups.Alcohol
            : groups.Contains(CodeGroups.NonOpiate.Word) ? DrugGroups.NonOpiate
            : DrugGroups.None;
    }
}
