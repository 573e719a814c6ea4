using DqCheck.Checks.Coded;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>
/// The columns that each rule in C# checks on the record that it reports on or on its parents. Declarative rules name theirs themselves, and
/// other records have their columns where they are found.
/// </summary>
internal static class RuleColumns
{
    private static readonly string[] Attributor = [CLIENTID, FINITIAL, SINITIAL, SEX, DOB];
    private static readonly string[] Substances = [DRUG1, DRUG2, DRUG3];
    private static readonly string[] Discharge = [TRIAGED, DISD, DISRSN];
    private static readonly string[] Duplicate = [EPISODID, TRIAGED, .. Attributor];

    /// <summary>The columns by the rule's id; a rule that needs only the column of its finding has none.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> All = new Dictionary<string, IReadOnlyList<string>>
    {
        [nameof(CLI003)] = Attributor,
        [nameof(CLI005)] = Attributor,
        [nameof(CLI007)] = [CLIENTID],
        [nameof(CLI009)] = Attributor,
        [nameof(CLI010)] = [],
        [nameof(CLI011)] = [CONSENT],
        [nameof(CLI012)] = Attributor,
        [nameof(EPI012)] = Discharge,
        [nameof(EPI013)] = Discharge,
        [nameof(EPI014)] = Discharge,
        [nameof(EPI015)] = [DISD, DISRSN, .. Substances],
        [nameof(EPI016)] = [DISD, DISRSN, .. Substances],
        [nameof(EPI017)] = Substances,
        [nameof(EPI018)] = Substances,
        [nameof(EPI019)] = Substances,
        [nameof(EPI020)] = Substances,
        [nameof(EPI022)] = [DRUG1AGE, TRIAGED, DOB],
        [nameof(EPI028)] = [AGNCY, REFLD, DOB],
        [nameof(EPI034)] = Duplicate,
        [nameof(EPI035)] = [TRIAGED, DISD],
        [nameof(EPI036)] = [TRIAGED, DISD],
        [nameof(EPI037)] = [TRIAGED, DISD],
        [nameof(EPI040)] = [],
        [nameof(EPI041)] = [DISD, DISRSN],
        [nameof(EPI043)] = [REFLD, DOB],
        [nameof(EPI044)] = Duplicate,
        [nameof(INT016)] = [MODAL, MODST],
        [nameof(SIR005)] = [SUBMODDT],
        [nameof(SIR006)] = [SUBMODDT],
        [nameof(SIR008)] = [SUBMODDT],
        [nameof(TOP007)] = [TOPDATE, TRSTAGE],
        [nameof(TOP008)] = [TOPDATE, TRSTAGE],
        [nameof(TOP010)] = [TOPDATE, TRSTAGE],
        [nameof(TOP011)] = [TOPDATE, TRSTAGE],
        [nameof(TOP012)] = [TOPDATE, TRSTAGE, DISD, DISRSN],
        [nameof(JNY001)] = [DISD, DISRSN],
        [nameof(JNY002)] = [TOPCC],
    };
}
