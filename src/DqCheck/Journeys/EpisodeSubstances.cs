using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>The substance columns of episodes: real substances by group, codes for no substance, blanks.</summary>
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
        _noSecond = GetCodeNumbers(population.DataSet.GetCodes(CodeGroups.NoSecond));
        _noThird = GetCodeNumbers(population.DataSet.GetCodes(CodeGroups.NoThird));
        _doubtful = GetCodeNumbers(population.DataSet.GetCodes(CodeGroups.Doubtful));
        _codes = [.. _cells.Select(c => c.MapValues(GetCodeNumber))];
        _groups =
        [
            .. Columns.Select((column, place) => _cells[place].MapValues(code => Classify(code, population.DataSet.Find(column)?.List))),
        ];
    }

    public int Count => _cells.Length;

    public int GetSlot(int place) => _cells[place].Slot;

    /// <summary>The number of the code in a column, the same in all three columns; 0 for a blank.</summary>
    public int GetCode(int episode, int place) => _codes[place][_cells[place].GetId(episode)];

    /// <summary>The number of a code; a new one for a code not seen before.</summary>
    public int GetCodeNumber(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
            _numbers.Add(code, number = _numbers.Count);
        return number;
    }

    /// <summary>Whether a column holds a code for no second or no third substance.</summary>
    public bool IsFiller(int episode, int place)
    {
        var code = GetCode(episode, place);
        return _noSecond.Contains(code) || _noThird.Contains(code);
    }

    /// <summary>Whether a column holds the code for no substance that belongs in that column.</summary>
    public bool IsFillerInItsPlace(int episode, int place) =>
        place switch
        {
            1 => _noSecond.Contains(GetCode(episode, 1)),
            2 => _noThird.Contains(GetCode(episode, 2)),
            _ => false,
        };

    /// <summary>Whether the code is probably a typing mistake for another.</summary>
    public bool IsDoubtful(int episode, int place) => _doubtful.Contains(GetCode(episode, place));

    public bool IsReal(int episode, int place) => !_cells[place].IsBlank(episode) && !IsFiller(episode, place);

    /// <summary>The group of the drug in one column; codes for no substance and nicotine have none.</summary>
    public DrugGroups GetGroup(int episode, int place) => _groups[place][_cells[place].GetId(episode)];

    /// <summary>The groups of all drugs of an episode.</summary>
    public DrugGroups GetGroups(int episode) => GetGroup(episode, 0) | GetGroup(episode, 1) | GetGroup(episode, 2);

    /// <summary>The group of each value of a substance column, by the id of the value; blanks have none.</summary>
    public DrugGroups[] GetValueGroups(int place) => _groups[place];

    /// <summary>The substance group of a combination of drugs.</summary>
    public static SubstanceGroup GetSubstanceGroup(DrugGroups groups) =>
        groups switch
        {
            _ when groups.HasFlag(DrugGroups.Opiate) => SubstanceGroup.Opiate,
            DrugGroups.NonOpiate | DrugGroups.Alcohol => SubstanceGroup.NonOpiateAndAlcohol,
            DrugGroups.NonOpiate => SubstanceGroup.NonOpiate,
            DrugGroups.Alcohol => SubstanceGroup.Alcohol,
            _ => SubstanceGroup.Unknown,
        };

    /// <summary>Alcohol where the first substance is alcohol; drugs where any other substance has a known group.</summary>
    public static PrimarySubstance GetPrimarySubstance(DrugGroups first, DrugGroups all)
    {
        if (first == DrugGroups.Alcohol)
            return PrimarySubstance.Alcohol;
        return all == DrugGroups.None ? PrimarySubstance.Unknown : PrimarySubstance.Drugs;
    }

    private HashSet<int> GetCodeNumbers(IEnumerable<string> codes) => [.. codes.Select(GetCodeNumber)];

    /// <summary>An unlisted code counts as the listed code with the same leading digits (recalled).</summary>
    private static DrugGroups Classify(string code, CodeList? list)
    {
        var groups = list?.FindCounted(code)?.Groups ?? [];
        if (groups.Contains(CodeGroups.Opiate.Word))
            return DrugGroups.Opiate;
        if (groups.Contains(CodeGroups.Alcohol.Word))
            return DrugGroups.Alcohol;
        return groups.Contains(CodeGroups.NonOpiate.Word) ? DrugGroups.NonOpiate : DrugGroups.None;
    }
}
