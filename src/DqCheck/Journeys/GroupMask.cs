namespace DqCheck.Journeys;

/// <summary>
/// Groups that a figure can be asked for, as the classes that belong to them: adults, opiate, drugs by primary substance.
/// </summary>
internal static class GroupMask
{
    /// <summary>Of client groups and of substance groups.</summary>
    public const string All = "all";

    // Client groups
    public const string Adults = "adults";
    public const string YoungPeople = "young-people";

    // Substance groups
    public const string Opiate = "opiate";
    public const string NonOpiate = "non-opiate";
    public const string NonOpiateAndAlcohol = "non-opiate-and-alcohol";
    public const string Alcohol = "alcohol";
    public const string Unknown = "unknown";

    /// <summary>All substance groups but alcohol alone and unknown; or the primary substance is no alcohol.</summary>
    public const string Drugs = "drugs";

    /// <summary>Words of client groups.</summary>
    public static readonly IReadOnlyList<string> ClientGroups = [All, Adults, YoungPeople];

    /// <summary>Words of substance groups.</summary>
    public static readonly IReadOnlyList<string> SubstanceGroups = [All, Opiate, NonOpiate, NonOpiateAndAlcohol, Alcohol, Drugs, Unknown];

    /// <summary>The classes of a client group and a substance group.</summary>
    /// <param name="clientGroup">A word of <see cref="ClientGroups"/>.</param>
    /// <param name="substanceGroup">A word of <see cref="SubstanceGroups"/>.</param>
    /// <param name="byPrimary">Alcohol and drugs are parted by the primary substance.</param>
    public static uint For(string clientGroup, string substanceGroup, bool byPrimary = false)
    {
        var mask = 0u;
        foreach (var young in new[] { false, true })
        {
            foreach (var substance in Enum.GetValues<SubstanceGroup>())
            {
                foreach (var primary in Enum.GetValues<PrimarySubstance>())
                {
                    if (Includes(clientGroup, young) && Includes(substanceGroup, substance, primary, byPrimary))
                        mask |= new JourneyClass(young, substance, primary).Mask;
                }
            }
        }

        return mask;
    }

    private static bool Includes(string clientGroup, bool young) => clientGroup == All || clientGroup == YoungPeople == young;

    private static bool Includes(string group, SubstanceGroup substance, PrimarySubstance primary, bool byPrimary) =>
        group switch
        {
            All => true,
            Alcohol when byPrimary => primary == PrimarySubstance.Alcohol,
            Drugs when byPrimary => primary == PrimarySubstance.Drugs,
            Drugs => substance is SubstanceGroup.Opiate or SubstanceGroup.NonOpiate or SubstanceGroup.NonOpiateAndAlcohol,
            _ => group == GetName(substance),
        };

    /// <summary>The word of a substance group.</summary>
    public static string GetName(SubstanceGroup substance) =>
        substance switch
        {
            SubstanceGroup.Opiate => Opiate,
            SubstanceGroup.NonOpiate => NonOpiate,
            SubstanceGroup.NonOpiateAndAlcohol => NonOpiateAndAlcohol,
            SubstanceGroup.Alcohol => Alcohol,
            _ => Unknown,
        };
}
