using DqCheck.Records;

namespace DqCheck.Findings;

/// <summary>
/// Packs findings into a compact form and unpacks them. What numbers cannot hold is kept in memory: each distinct text once, and findings
/// on rows or about timeliness as they are.
/// </summary>
internal sealed class FindingPacker(Population population)
{
    /// <summary>In place of a record: the finding is on one row without keys, and its value is the line.</summary>
    private const int Row = -2;

    private readonly List<(string? FieldName, string Detail, string Second)> _words = [];
    private readonly Dictionary<(string?, string, string), int> _places = [];
    private readonly List<RuleFinding> _kept = [];

    public Population Population => population;

    /// <summary>Packs a finding. Call it once for each finding, because some are kept in memory.</summary>
    public PackedFinding Pack(RuleFinding finding) =>
        new(
            IsRow(finding) ? Row : finding.Record,
            finding.File,
            IsRow(finding) ? finding.Lines[0] : finding.ValueId,
            GetRest(finding),
            (short)finding.Rule.Number,
            (short)finding.Slot,
            (byte)finding.Kind,
            finding.IsUnsupplied
        );

    /// <param name="packed">The finding.</param>
    /// <param name="position">Its position in the list from which it is read.</param>
    public RuleFinding Unpack(PackedFinding packed, int position)
    {
        if (packed.Rest < 0)
            return _kept[~packed.Rest] with { Position = position };

        var (fieldName, detail, second) = packed.Rest > 0 ? _words[packed.Rest - 1] : (null, "", "");
        return new()
        {
            Position = position,
            Rule = population.DataSet.Rules[packed.Rule],
            Kind = (RecordKind)packed.Kind,
            Record = packed.Record == Row ? -1 : packed.Record,
            File = packed.File,
            Lines = packed.Record == Row ? [packed.Value] : [],
            Slot = packed.Slot,
            ValueId = packed.Record == Row ? 0 : packed.Value,
            FieldName = fieldName,
            Detail = detail,
            Discriminator = second,
            IsUnsupplied = packed.IsUnsupplied,
        };
    }

    /// <summary>Whether the finding is on one row that has the wrong number of cells: there can be as many as rows.</summary>
    private static bool IsRow(RuleFinding finding) =>
        finding is { Record: < 0, Slot: < 0, ValueId: 0, Previous: null, Timeliness: null, LocalFile: null, Lines.Count: 1 }
        && finding.RowKeys == default;

    private int GetRest(RuleFinding finding)
    {
        if ((finding.Record < 0 && !IsRow(finding)) || finding.Timeliness is not null)
        {
            _kept.Add(finding);
            return ~(_kept.Count - 1);
        }

        var words = (finding.FieldName, finding.Detail, finding.Discriminator);
        if (words is (null, "", ""))
            return 0;
        if (_places.TryGetValue(words, out var position))
            return position;
        _words.Add(words);
        return _places[words] = _words.Count;
    }
}
