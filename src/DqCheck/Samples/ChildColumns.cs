using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>The columns of a kind of child record: word of the kind, column of the id, all columns.</summary>
internal sealed record ChildColumns(string Record, string Id, IReadOnlyList<string> Columns)
{
    public static readonly ChildColumns Intervention = new(
        "intervention",
        MODID,
        [MODAL, REFMODDT, MODSET, MODID, FAOMODDT, MODST, MODEND, MODEXIT]
    );

    public static readonly ChildColumns Review = new("sub-intervention-review", SUBMID, [SUBMODDT, SUBMID, .. ReviewFlags.All]);

    public static readonly ChildColumns TimeInTreatment = new("time-in-treatment", TITID, [TITDATE, TITREAT, TITID]);

    public static readonly ChildColumns Top = new(
        "top",
        TOPID,
        [
            TOPDATE,
            TOPID,
            TRSTAGE,
            .. SubstanceUse.Items,
            IVDRGUSE,
            SHARING,
            SHOTHEFT,
            DRGSELL,
            OTHTHEFT,
            ASSAULT,
            PSYHSTAT,
            PWORK,
            EDUCAT,
            ACUTHPBM,
            HRISK,
            PHSTAT,
            QUALLIFE,
        ]
    );

    /// <summary>The column of its date.</summary>
    public string DateColumn => Columns[0];

    /// <summary>Finds the kind by its word; null for a client or an episode.</summary>
    public static ChildColumns? Find(string record) => Array.Find([Intervention, Review, TimeInTreatment, Top], c => c.Record == record);
}
