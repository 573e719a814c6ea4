using DqCheck.Records;

namespace DqCheck.Findings;

/// <summary>
/// Makes findings small, and whole again. What numbers cannot hold is kept: words once each, and findings on rows or about time as they
/// are.
/// </summary>
internal sealed class FindingPacker(Population population)
{
    private readonly List<(string? FieldName, string Detail, string Second)> _words = [];
    private readonly Dictionary<(string?, string, string), int> _places = [];
    private readonly List<RuleFinding> _kept = [];

    public Population Population => population;

    /// <summary>Makes a finding small: once each, for some are kept for good.</summary>
    public PackedFinding Pack(RuleFinding finding) =>
        new(
            finding.Record,
            finding.File,
            finding.ValueId,
            GetRest(finding),
            (short)finding.Rule.Number,
            (short)finding.Slot,
            (byte)finding.Kind,
            finding.IsUnsupplied
        );

    /// <param name="packed">The finding.</param>
    /// <param name="place">Its place in the list that it is read from.</param>
    public RuleFinding Unpack(PackedFinding packed, int place)
    {
        if (packed.Rest < 0)
            return _kept[~packed.Rest] with { Position = place };

        var (fieldName, detail, second) = packed.Rest > 0 ? _words[packed.Rest - 1] : (null, "", "");
        return new()
        {
            Position = place,
            Rule = population.DataSet.Rules[packed.Rule],
            Kind = (RecordKind)packed.Kind,
            Record = packed.Record,
            File = packed.File,
            Slot = packed.Slot,
            ValueId = packed.Value,
            FieldName = fieldName,
            Detail = detail,
            Discriminator = second,
            IsUnsupplied = packed.IsUnsupplied,
        };
    }

    private int GetRest(RuleFinding finding)
    {
        if (finding.Record < 0 || finding.Timeliness is not null)
        {
            _kept.Add(finding);
            return ~(_kept.Count - 1);
        }

        var words = (finding.FieldName, finding.Detail, finding.Discriminator);
        if (words is (null, "", ""))
            return 0;
        if (_places.TryGetValue(words, out var place))
            return place;
        _words.Add(words);
        return _places[words] = _words.Count;
    }
}
