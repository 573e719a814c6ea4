using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>
/// Every group of codes that DqCheck knows. The codes of each group are in <c>codes/&lt;LIST&gt;.csv</c>; the meaning of each group is in
/// <c>rulesets/README.md</c>.
/// </summary>
internal static class CodeGroups
{
    /// <summary>Interventions with which treatment starts.</summary>
    public static readonly CodeGroup Structured = new(MODAL, "structured");

    /// <summary>Interventions that end the wait without being treatment.</summary>
    public static readonly CodeGroup RecoverySupport = new(MODAL, "recovery-support");

    /// <summary>Interventions covered by the flags of pharmacological reviews.</summary>
    public static readonly CodeGroup Pharmacological = new(MODAL, "pharmacological");

    /// <summary>Interventions covered by the flags of psychosocial reviews.</summary>
    public static readonly CodeGroup Psychosocial = new(MODAL, "psychosocial");

    /// <summary>Interventions covered by the flags of recovery support reviews.</summary>
    public static readonly CodeGroup Recovery = new(MODAL, "recovery");

    /// <summary>Interventions for which a sub-intervention review falls due.</summary>
    public static readonly CodeGroup Reviewed = new(MODAL, "reviewed");

    /// <summary>Planned ends of an intervention.</summary>
    public static readonly CodeGroup PlannedEnd = new(MODEXIT, "planned");

    /// <summary>Discharge reasons of a completed treatment.</summary>
    public static readonly CodeGroup Successful = new(DISRSN, "successful");

    /// <summary>Discharge reasons of a transfer.</summary>
    public static readonly CodeGroup Transfer = new(DISRSN, "transfer");

    /// <summary>Discharge reasons that count as an unplanned exit.</summary>
    public static readonly CodeGroup UnplannedExit = new(DISRSN, "unplanned-exit");

    /// <summary>Discharge reasons of a treatment completed drug free.</summary>
    public static readonly CodeGroup DrugFree = new(DISRSN, "drug-free");

    /// <summary>Discharge reasons of a treatment completed alcohol free.</summary>
    public static readonly CodeGroup AlcoholFree = new(DISRSN, "alcohol-free");

    /// <summary>Discharge reasons of a treatment completed as an occasional user.</summary>
    public static readonly CodeGroup OccasionalUser = new(DISRSN, "occasional-user");

    /// <summary>Opiates.</summary>
    public static readonly CodeGroup Opiate = new(DRUG1, "opiate");

    /// <summary>Drugs other than opiates.</summary>
    public static readonly CodeGroup NonOpiate = new(DRUG1, "non-opiate");

    /// <summary>Alcohol.</summary>
    public static readonly CodeGroup Alcohol = new(DRUG1, "alcohol");

    /// <summary>Crack, which an occasional user does not use.</summary>
    public static readonly CodeGroup Crack = new(DRUG1, "crack");

    /// <summary>The code in the second column for no second substance.</summary>
    public static readonly CodeGroup NoSecond = new(DRUG1, "no-second");

    /// <summary>The code in the third column for no third substance.</summary>
    public static readonly CodeGroup NoThird = new(DRUG1, "no-third");

    /// <summary>Codes that are probably a slip for another.</summary>
    public static readonly CodeGroup Doubtful = new(DRUG1, "doubtful");

    /// <summary>Referrals by criminal justice.</summary>
    public static readonly CodeGroup CriminalJustice = new(RFLS, "criminal-justice");

    /// <summary>TOPs at the start of treatment.</summary>
    public static readonly CodeGroup Start = new(TRSTAGE, "start");

    /// <summary>TOPs during treatment.</summary>
    public static readonly CodeGroup Review = new(TRSTAGE, "review");

    /// <summary>TOPs at the end of treatment.</summary>
    public static readonly CodeGroup Exit = new(TRSTAGE, "exit");

    /// <summary>TOPs after the end of treatment.</summary>
    public static readonly CodeGroup PostTreatmentExit = new(TRSTAGE, "post-treatment-exit");

    /// <summary>Groups that DqCheck reads: each needs a code, because otherwise some rule or figure would find nothing.</summary>
    public static readonly IReadOnlyList<CodeGroup> Read =
    [
        Structured,
        RecoverySupport,
        Pharmacological,
        Psychosocial,
        Recovery,
        Reviewed,
        PlannedEnd,
        Successful,
        Transfer,
        UnplannedExit,
        DrugFree,
        AlcoholFree,
        OccasionalUser,
        Opiate,
        NonOpiate,
        Alcohol,
        Crack,
        NoSecond,
        NoThird,
        Doubtful,
        CriminalJustice,
        Start,
        Review,
        Exit,
        PostTreatmentExit,
    ];

    /// <summary>Groups for people only: no rule and no figure uses them.</summary>
    public static readonly IReadOnlyList<CodeGroup> ForPeople =
    [
        new(MODAL, "non-structured"),
        new(MODEXIT, "unplanned"),
        new(MODEXIT, "withdrawn"),
        new(DISRSN, "unplanned"),
        new(DISRSN, "other"),
        new(DRUG1, "none"),
    ];
}
