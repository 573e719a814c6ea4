using System.Globalization;
using DqCheck.Rulesets;

namespace DqCheck.Samples;

/// <summary>All kinds of defects that can be planted.</summary>
internal static class DefectKinds
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        .. RejectDefects.All,
        .. EpisodeDefects.All,
        .. OrderDefects.All,
        .. ChildDefects.All,
        .. ConflictDefects.All,
        .. TimelinessDefects.All,
        .. LaterDefects.All,
    ];

    /// <summary>The kinds that a data set has a rule and a column for, so that each becomes a finding to correct.</summary>
    public static IReadOnlyList<DefectKind> FindIn(DataSet dataSet, IReadOnlyList<DefectKind> kinds) =>
        [
            .. from kind in kinds
            let rule = dataSet.FindRule(kind.Rule)
            let column = dataSet.Find(kind.Field)
            where rule?.Severity.IsAtLeast(Severity.Warning) == true && column is not null
            where rule.Check != CheckNames.Range || !IsInRange(kind.Bad, column)
            select kind with
            {
                IsReject = kind.IsReject && rule.Severity == Severity.Reject,
            },
        ];

    private static bool IsInRange(string value, Column column) =>
        int.Parse(value, CultureInfo.InvariantCulture) is var number && !(number < column.Min) && !(number > column.Max);
}
