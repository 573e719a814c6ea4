using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>
/// Every group of codes that DqCheck knows. Which codes belong to a group stands in <c>codes/&lt;LIST&gt;.csv</c>; what each group means, in
/// <c>rulesets/README.md</c>.
/// </summary>
internal static class CodeGroups
{
    /// <summary>Interventions with which treatment starts.</summary>
    public static readonly CodeGroup Structured = new(MODAL, "structured");

    /// <summary>Interventions that end the wait without being treatment.</summary>
    public static readonly CodeGroup RecoverySupport = new(MODAL, "recovery-support");

    /// <summary>Interventions that the flags of pharmacological reviews are about.</summary>
    public static readonly CodeGroup Pharmacological = new(MODAL, "pharmacological");

    /// <summary>Interventions that the flags of psychosocial reviews are about.</summary>
    public static readonly CodeGroup Psychosocial = new(MODAL, "psychosocial");

    /// <summary>Interventions that the flags of recovery support reviews are about.</summary>
    public static readonly CodeGroup Recovery = new(MODAL, "recovery");

    /// <summary>Interventions for which a sub-intervention review falls due.</summary>
    public static readonly CodeGroup Reviewed = new(MODAL, "reviewed");

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

    /// <summary>Drugs that are no opiates.</summary>
    public static readonly CodeGroup NonOpiate = new(DRUG1, "non-opiate");

    /// <summary>Alcohol.</summary>
    public static readonly CodeGroup Alcohol = new(DRUG1, "alcohol");

    /// <summary>Crack, which an occasional user does not use.</summary>
    public static readonly CodeGroup Crack = new(DRUG1, "crack");

    /// <summary>Says in the second place that there is no second substance.</summary>
    public static readonly CodeGroup NoSecond = new(DRUG1, "no-second");

    /// <summary>Says in the third place that there is no third substance.</summary>
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

    /// <summary>Groups that DqCheck reads: each needs a code, or some rule or figure would be silent.</summary>
    public static readonly IReadOnlyList<CodeGroup> Read =
    [
        Structured,
        RecoverySupport,
        Pharmacological,
        Psychosocial,
        Recovery,
        Reviewed,
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

    /// <summary>Groups for people: no rule and no figure looks at them.</summary>
    public static readonly IReadOnlyList<CodeGroup> ForPeople =
    [
        new(MODAL, "non-structured"),
        new(DISRSN, "unplanned"),
        new(DISRSN, "other"),
        new(DRUG1, "none"),
    ];
}
