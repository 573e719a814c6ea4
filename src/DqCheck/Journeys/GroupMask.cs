namespace DqCheck.Journeys;

/// <summary>The client and substance groups of figures, as bit masks of the journey classes that belong to them.</summary>
internal static class GroupMask
{
    /// <summary>The group of everybody, among client groups and among substance groups.</summary>
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

    /// <summary>
    /// Every substance group except alcohol only and unknown; by primary substance, every primary substance except alcohol.
    /// </summary>
    public const string Drugs = "drugs";

    /// <summary>Separates substance groups that an indicator counts together.</summary>
    public const char Separator = '|';

    /// <summary>Names of the client groups.</summary>
    public static readonly IReadOnlyList<string> ClientGroups = [All, Adults, YoungPeople];

    /// <summary>Names of the substance groups.</summary>
    public static readonly IReadOnlyList<string> SubstanceGroups = [All, Opiate, NonOpiate, NonOpiateAndAlcohol, Alcohol, Drugs, Unknown];

    /// <summary>The mask of a client group and a substance group.</summary>
    /// <param name="clientGroup">One of <see cref="ClientGroups"/>.</param>
    /// <param name="substanceGroup">One or more of <see cref="SubstanceGroups"/>.</param>
    /// <param name="byPrimary">Whether alcohol and drugs are told apart by the primary substance.</param>
    public static uint For(string clientGroup, string substanceGroup, bool byPrimary = false)
    {
        var substanceGroups = substanceGroup.Split(Separator);
        var mask = 0u;
        foreach (var young in new[] { false, true })
        {
            foreach (var substance in Enum.GetValues<SubstanceGroup>())
            {
                foreach (var primary in Enum.GetValues<PrimarySubstance>())
                {
                    if (Includes(clientGroup, young) && substanceGroups.Any(g => Includes(g, substance, primary, byPrimary)))
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

    /// <summary>The name of a substance group.</summary>
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
