using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>The flags of sub-intervention reviews, by category.</summary>
internal static class ReviewFlags
{
    public static readonly IReadOnlyList<string> Pharmacological = [PHSTBL, PHWTH, PHMAIN, PHRELPR];

    public static readonly IReadOnlyList<string> Psychosocial =
    [
        PSYMOTI,
        PSYCNMG,
        PSYFSNI,
        PSYCGBH,
        PSYMNTH,
        PSYDNMC,
        PSYSTP,
        PSYCOUN,
        PSYOTHR,
    ];

    public static readonly IReadOnlyList<string> Recovery =
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
}
