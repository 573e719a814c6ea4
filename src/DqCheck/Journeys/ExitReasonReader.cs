using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Determines the exit reason of a journey from the episodes that end on its last day.</summary>
internal sealed class ExitReasonReader(DataSet dataSet)
{
    private readonly CodeList? _list = dataSet.Find(DISRSN)?.List;

    private readonly (ExitKind Kind, HashSet<string> Codes)[] _kinds =
    [
        (ExitKind.Successful, dataSet.GetCodes(CodeGroups.Successful)),
        (ExitKind.Transfer, dataSet.GetCodes(CodeGroups.Transfer)),
        (ExitKind.Unplanned, dataSet.GetCodes(CodeGroups.UnplannedExit)),
    ];

    /// <summary>The code as which the code list reads a code.</summary>
    public string Normalise(string code) => _list?.Find(code)?.ReadAs ?? code;

    /// <summary>A code with its meaning.</summary>
    public string Describe(string code) => _list?.Find(code)?.Label ?? code;

    /// <summary>The common reason; of several reasons of one kind, the highest code; otherwise inconsistent.</summary>
    public ExitReason Resolve(IReadOnlyCollection<string> codes)
    {
        var reasons = codes.Select(Normalise).ToHashSet();
        var kind = _kinds.FirstOrDefault(f => reasons.All(f.Codes.Contains)).Kind;
        if (kind != ExitKind.None)
            return new(kind, reasons.OrderByDescending(r => r.Length).ThenByDescending(r => r, StringComparer.Ordinal).First());
        return reasons.Count == 1 ? new(ExitKind.Other, reasons.First()) : new(ExitKind.Inconsistent, "");
    }
}
