using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>
/// Makes findings small, and whole again. What numbers cannot hold is kept: words once each, and findings on rows or about time as they
/// are.
/// </summary>
internal sealed class FindingPacker(Population population)
{
    private readonly List<(string? FieldName, string Detail, string Second)> _words = [];
    private readonly Dictionary<(string?, string, string), int> _places = [];
    private readonly List<Finding> _kept = [];
    private readonly Dictionary<Finding, int> _keptPlaces = new(ReferenceEqualityComparer.Instance);

    public Population Population => population;

    public PackedFinding Pack(Finding finding) =>
        new(
            finding.Record,
            finding.File,
            finding.Value,
            RestOf(finding),
            (short)finding.Rule.Number,
            (short)finding.Slot,
            (byte)finding.Kind,
            finding.IsSilent
        );

    /// <param name="packed">The finding.</param>
    /// <param name="place">Its place in the list that it is read from.</param>
    public Finding Unpack(PackedFinding packed, int place)
    {
        if (packed.Rest < 0)
        {
            var kept = _kept[~packed.Rest];
            // It stands in one list: whoever reads it, its place is the same.
            kept.Place = place;
            return kept;
        }

        var (fieldName, detail, second) = packed.Rest > 0 ? _words[packed.Rest - 1] : (null, "", "");
        return new()
        {
            Place = place,
            Rule = population.DataSet.Rules[packed.Rule],
            Kind = (RecordKind)packed.Kind,
            Record = packed.Record,
            File = packed.File,
            Slot = packed.Slot,
            Value = packed.Value,
            FieldName = fieldName,
            Detail = detail,
            Second = second,
            IsSilent = packed.IsSilent,
        };
    }

    private int RestOf(Finding finding)
    {
        if (finding.Record < 0 || finding.Owed is not null)
        {
            if (_keptPlaces.TryAdd(finding, _kept.Count))
                _kept.Add(finding);
            return ~_keptPlaces[finding];
        }

        var words = (finding.FieldName, finding.Detail, finding.Second);
        if (words is (null, "", ""))
            return 0;
        if (_places.TryGetValue(words, out var place))
            return place;
        _words.Add(words);
        return _places[words] = _words.Count;
    }
}
