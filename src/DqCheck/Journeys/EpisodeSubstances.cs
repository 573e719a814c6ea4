using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>What an episode's substance columns hold: real substances by group, fillers, blanks.</summary>
internal sealed class EpisodeSubstances
{
    private static readonly string[] Columns = [DRUG1, DRUG2, DRUG3];

    private readonly RecordColumn[] _cells;
    private readonly int[][] _codes;
    private readonly Dictionary<string, int> _numbers = new() { [""] = 0 };
    private readonly DrugGroups[][] _groups;
    private readonly HashSet<int> _noSecond;

    private readonly HashSet<int> _noThird;

    private readonly HashSet<int> _doubtful;

    public EpisodeSubstances(Population population)
    {
        _cells = [.. Columns.Select(c => new RecordColumn(population, c))];
        _noSecond = NumbersOf(population.DataSet.GetCodes(CodeGroups.NoSecond));
        _noThird = NumbersOf(population.DataSet.GetCodes(CodeGroups.NoThird));
        _doubtful = NumbersOf(population.DataSet.GetCodes(CodeGroups.Doubtful));
        _codes = [.. _cells.Select(c => c.MapValues(GetCodeNumber))];
        _groups =
        [
            .. Columns.Select((column, place) => _cells[place].MapValues(code => Classify(code, population.DataSet.Find(column)?.List))),
        ];
    }

    public int Count => _cells.Length;

    public int GetSlot(int place) => _cells[place].Slot;

    /// <summary>A number for the code in a column, the same in all three; 0 for a blank.</summary>
    public int GetCode(int episode, int place) => _codes[place][_cells[place].GetId(episode)];

    /// <summary>The number of a code.</summary>
    public int GetCodeNumber(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
            _numbers.Add(code, number = _numbers.Count);
        return number;
    }

    /// <summary>Whether a column says that there is no second, or no third substance.</summary>
    public bool IsFiller(int episode, int place) =>
        GetCode(episode, place) is var code && (_noSecond.Contains(code) || _noThird.Contains(code));

    /// <summary>Whether a column says rightly that there is no second, or no third substance.</summary>
    public bool IsFillerInItsPlace(int episode, int place) =>
        place switch
        {
            1 => _noSecond.Contains(GetCode(episode, 1)),
            2 => _noThird.Contains(GetCode(episode, 2)),
            _ => false,
        };

    /// <summary>Whether the code is probably a slip for another.</summary>
    public bool IsDoubtful(int episode, int place) => _doubtful.Contains(GetCode(episode, place));

    public bool IsReal(int episode, int place) => !_cells[place].IsBlank(episode) && !IsFiller(episode, place);

    /// <summary>Group of the drug in one column; fillers and nicotine are no drug.</summary>
    public DrugGroups GetGroup(int episode, int place) => _groups[place][_cells[place].GetId(episode)];

    /// <summary>Groups of all drugs that an episode names.</summary>
    public DrugGroups GetGroups(int episode) => GetGroup(episode, 0) | GetGroup(episode, 1) | GetGroup(episode, 2);

    /// <summary>The group of each value of a substance column, by the value's id; blanks are none.</summary>
    public DrugGroups[] GetValueGroups(int place) => _groups[place];

    /// <summary>The substance group that drugs together make.</summary>
    public static SubstanceGroup GetSubstanceGroup(DrugGroups groups) =>
        groups switch
        {
            _ when groups.HasFlag(DrugGroups.Opiate) => SubstanceGroup.Opiate,
            DrugGroups.NonOpiate | DrugGroups.Alcohol => SubstanceGroup.NonOpiateAndAlcohol,
            DrugGroups.NonOpiate => SubstanceGroup.NonOpiate,
            DrugGroups.Alcohol => SubstanceGroup.Alcohol,
            _ => SubstanceGroup.Unknown,
        };

    /// <summary>What the primary substance makes of them: drugs are the others with a known group.</summary>
    public static PrimarySubstance GetPrimarySubstance(DrugGroups first, DrugGroups all) =>
        first == DrugGroups.Alcohol ? PrimarySubstance.Alcohol
        : all == DrugGroups.None ? PrimarySubstance.Unknown
        : PrimarySubstance.Drugs;

    private HashSet<int> NumbersOf(IEnumerable<string> codes) => [.. codes.Select(GetCodeNumber)];

    /// <summary>A code that is not listed counts like the one with whose digits it begins (recalled).</summary>
    private static DrugGroups Classify(string code, CodeList? list)
    {
        var groups = list?.FindCounted(code)?.Groups ?? [];
        return groups.Contains(CodeGroups.Opiate.Word) ? DrugGroups.Opiate
            : groups.Contains(CodeGroups.Alcohol.Word) ? DrugGroups.Alcohol
            : groups.Contains(CodeGroups.NonOpiate.Word) ? DrugGroups.NonOpiate
            : DrugGroups.None;
    }
}
