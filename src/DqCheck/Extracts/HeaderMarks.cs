using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>
/// The data set that the columns of a header show: the newest of which a mark is there and no column of an earlier data set, otherwise the
/// one that knows the most columns.
/// </summary>
internal sealed class HeaderMarks
{
    private readonly HashSet<string> _names;
    private readonly DataSet? _byMarks;
    private readonly DataSet _closest;
    private readonly int _known;
    private readonly int _all;

    public HeaderMarks(Ruleset ruleset, IReadOnlyList<string> names)
    {
        _names = new(names, StringComparer.OrdinalIgnoreCase);
        _byMarks = ruleset.DataSets.FirstOrDefault(d => d.Marks.Any(_names.Contains) && !d.EarlierMarks.Any(_names.Contains));
        // Where two know as many, the whole one: it can say more.
        _closest = ruleset.DataSets.OrderBy(d => d.IsPartial).MaxBy(d => Header.CountKnown(names, d).Known)!;
        (_known, _all) = Header.CountKnown(names, _closest);
    }

    /// <summary>The data set.</summary>
    public DataSet DataSet => _byMarks ?? _closest;

    /// <summary>Why it is this data set, in words.</summary>
    public string Reason =>
        _byMarks is null
            ? $"{_known} of {_all} match"
            : $"{Plural.JoinAnd(FindMarks(_byMarks.Marks))} came with data set {_byMarks.Letter}";

    /// <summary>What in the header contradicts the data set in the file name, and whether the header is to be believed.</summary>
    public (string? Contradiction, bool IsNameWrong) Contradict(DataSet byName)
    {
        var name = $"The file name says data set {byName.Letter}, but";
        var checkedByHeader = $"DqCheck believed the header and checked the extract as data set {DataSet.Letter}";
        if (FindMarks(byName.EarlierMarks) is { Count: > 0 } earlier && DataSet != byName)
            return ($"{name} {Plural.JoinAnd(earlier)} in the header belong to earlier data sets. {checkedByHeader}", true);
        if (_byMarks is { } later && later.From > byName.From)
            return ($"{name} {Reason}. {checkedByHeader}", true);
        if (
            byName.IsPartial
            && _byMarks is null
            && !_closest.IsPartial
            && _known == _all
            && Header.CountKnown([.. _names], byName).Known < _known
        )
            return (
                $"{name} all {Plural.Format(_all, "column", "columns")} of the header are those of data set {_closest.Letter}, and none came later. "
                    + $"DqCheck believed the file name and checked the extract as data set {byName.Letter}",
                false
            );
        return (null, false);
    }

    private List<string> FindMarks(IEnumerable<string> marks) => [.. marks.Where(_names.Contains)];
}
