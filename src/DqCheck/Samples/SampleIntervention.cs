namespace DqCheck.Samples;

/// <summary>An intervention of an episode.</summary>
/// <param name="Code">MODAL.</param>
/// <param name="Referred">REFMODDT.</param>
/// <param name="Offered">FAOMODDT: the first appointment.</param>
/// <param name="Started">MODST; null while the client waits.</param>
/// <param name="Ended">MODEND.</param>
/// <param name="Exit">MODEXIT; blank while it continues.</param>
internal sealed record SampleIntervention(
    string Code,
    DateOnly Referred,
    DateOnly? Offered,
    DateOnly? Started,
    DateOnly? Ended,
    string Exit
)
{
    public const string Pharmacological = "94";

    public const string Psychosocial = "95";

    public const string RecoverySupport = "96";

    /// <summary>The interventions that sub-intervention reviews are about, category by category.</summary>
    public static readonly string[] ReviewedCodes = [Pharmacological, Psychosocial, RecoverySupport];

    /// <summary>Its code before November 2012, when the present codes came with the sub-intervention reviews.</summary>
    public string CodeBeforeReviews =>
        Code switch
        {
            Pharmacological => "2",
            Psychosocial => "4",
            RecoverySupport => "7",
            "76" or "93" => "10",
            _ => Code,
        };

    public bool IsStructured => Code is Pharmacological or Psychosocial or "12";

    /// <summary>Whether sub-intervention reviews are about it.</summary>
    public bool IsReviewed => Array.IndexOf(ReviewedCodes, Code) >= 0;

    /// <summary>The intervention as it was known on a day after its referral.</summary>
    public SampleIntervention GetAsOf(DateOnly day) =>
        this with
        {
            Offered = Offered <= day ? Offered : null,
            Started = Started <= day ? Started : null,
            Ended = Ended <= day ? Ended : null,
            Exit = Ended <= day ? Exit : "",
        };

    public bool IsOpenOn(DateOnly day) => Started <= day && (Ended is null || Ended >= day);
}
