using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>What kind of end a journey came to.</summary>
internal enum ExitKind : byte
{
    /// <summary>It is open.</summary>
    None,
    Successful,
    Transfer,
    Unplanned,

    /// <summary>Any other reason; a blank is one of its own.</summary>
    Other,

    /// <summary>Several episodes end on its last day with reasons that do not agree: in every denominator, in no numerator.</summary>
    Inconsistent,
}

/// <summary>How a journey ended.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">DISRSN, or the code as which the list of codes reads it; blank where it is blank, inconsistent or open.</param>
internal readonly record struct ExitReason(ExitKind Kind, string Code)
{
    public static readonly ExitReason None = new(ExitKind.None, "");
}

/// <summary>Reads the reasons of the episodes that end on a journey's last day.</summary>
internal sealed class ExitReasons(DataSet dataSet)
{
    private readonly CodeList? _list = dataSet.Find(DISRSN)?.List;

    private readonly (ExitKind Kind, HashSet<string> Codes)[] _families =
    [
        (ExitKind.Successful, dataSet.Group(CodeGroups.Successful)),
        (ExitKind.Transfer, dataSet.Group(CodeGroups.Transfer)),
        (ExitKind.Unplanned, dataSet.Group(CodeGroups.UnplannedExit)),
    ];

    /// <summary>A code as it is compared.</summary>
    public string Read(string code) => _list?.Find(code)?.ReadAs ?? code;

    /// <summary>One reason, or the highest number of reasons of one kind; else inconsistent.</summary>
    public ExitReason Of(IReadOnlyCollection<string> codes)
    {
        var reasons = codes.Select(Read).ToHashSet();
        var kind = _families.FirstOrDefault(f => reasons.All(f.Codes.Contains)).Kind;
        if (kind != ExitKind.None)
            return new(kind, reasons.OrderByDescending(r => r.Length).ThenByDescending(r => r, StringComparer.Ordinal).First());
        return reasons.Count == 1 ? new(ExitKind.Other, reasons.First()) : new(ExitKind.Inconsistent, "");
    }
}
