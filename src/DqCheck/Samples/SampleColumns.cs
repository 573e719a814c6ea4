using System.Collections.Frozen;
using DqCheck.Journeys;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>The columns of a data set, and how the sample writes them.</summary>
internal sealed class SampleColumns
{
    private readonly FrozenDictionary<string, int> _positions;
    private readonly ILookup<RecordKind, string> _names;
    private readonly IReadOnlyList<IReadOnlyList<string>> _flags;

    public SampleColumns(DataSet dataSet)
    {
        _positions = dataSet.Columns.Index().ToFrozenDictionary(c => c.Item.Name, c => c.Index, StringComparer.Ordinal);
        _names = dataSet.Columns.ToLookup(c => c.Kind, c => c.Name);
        _flags = [.. ReviewCategories.For(dataSet).Select(category => category.Flags.Select(f => f.Name).ToList())];
        Flags = [.. _flags.SelectMany(f => f)];
        HasMedicines = Has(PHOSTSPVD);
        HasLaterItems = Has(CONSMP);
        (Female, Male) = dataSet.Find(SEX)?.List?.Find("F") is null ? ("2", "1") : ("F", "M");
    }

    public int Count => _positions.Count;

    /// <summary>The flags of all review categories.</summary>
    public IReadOnlyList<string> Flags { get; }

    /// <summary>Whether it has items that came after data set K.</summary>
    public bool HasLaterItems { get; }

    /// <summary>Whether it has flags of reviews by medicine.</summary>
    public bool HasMedicines { get; }

    /// <summary>The codes of SEX.</summary>
    public string Female { get; }

    public string Male { get; }

    /// <summary>The position of a column in the extract; -1 where the data set does not have it.</summary>
    public int Find(string name) => _positions.TryGetValue(name, out var position) ? position : -1;

    public bool Has(string name) => _positions.ContainsKey(name);

    /// <summary>The columns of a kind of record.</summary>
    public IEnumerable<string> GetNames(RecordKind kind) => _names[kind];

    /// <summary>The flags with which an intervention is reviewed.</summary>
    public IReadOnlyList<string> GetFlags(string intervention) => _flags[Array.IndexOf(SampleIntervention.ReviewedCodes, intervention)];
}
