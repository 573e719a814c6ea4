using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>The flags of sub-intervention reviews, by intervention.</summary>
internal static class ReviewFlags
{
    private static readonly string[] Pharmacological = [PHSTBL, PHWTH, PHMAIN, PHRELPR];

    private static readonly string[] Psychosocial = [PSYMOTI, PSYCNMG, PSYFSNI, PSYCGBH, PSYMNTH, PSYDNMC, PSYSTP, PSYCOUN, PSYOTHR];

    private static readonly string[] Recovery =
    [
        RECPEER,
        RECMAID,
        RECFMSP,
        RECPRNT,
        RECHSE,
        RECEMP,
        RECEDUT,
        RECWPRJ,
        RECCHKP,
        RECRLPP,
        RECCMPT,
        RECGNH,
        RECOTH,
    ];

    public static readonly IReadOnlyList<string> All = [.. Pharmacological, .. Psychosocial, .. Recovery];

    /// <summary>The flags of an intervention, by its MODAL.</summary>
    public static IReadOnlyList<string> For(string code) =>
        code switch
        {
            SampleIntervention.Pharmacological => Pharmacological,
            SampleIntervention.Psychosocial => Psychosocial,
            _ => Recovery,
        };
}
