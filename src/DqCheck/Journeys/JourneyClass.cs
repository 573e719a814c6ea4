namespace DqCheck.Journeys;

/// <summary>The substance group of a journey, over the drugs of all its episodes.</summary>
internal enum SubstanceGroup : byte
{
    Opiate,
    NonOpiate,
    NonOpiateAndAlcohol,
    Alcohol,
    Unknown,
}

/// <summary>
/// What DRUG1 of the first episode makes of a journey, where a contract parts alcohol and drugs by the primary substance.
/// </summary>
internal enum PrimarySubstance : byte
{
    Alcohol,
    Drugs,
    Unknown,
}

/// <summary>The groups in which a journey is counted.</summary>
internal readonly record struct JourneyClass(bool IsYoung, SubstanceGroup Substance, PrimarySubstance Primary)
{
    private const int Substances = 5,
        Primaries = 3;

    /// <summary>The substance group as a word, such as <c>non-opiate-and-alcohol</c>.</summary>
    public string SubstanceWord => GroupMask.WordOf(Substance);

    /// <summary>One bit of the 30 of <see cref="GroupMask"/>.</summary>
    public uint Bit => 1u << ((((IsYoung ? 1 : 0) * Substances) + (int)Substance) * Primaries) + (int)Primary;
}

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
    public static uint Of(string clientGroup, string substanceGroup, bool byPrimary = false)
    {
        var mask = 0u;
        foreach (var young in new[] { false, true })
        {
            foreach (var substance in Enum.GetValues<SubstanceGroup>())
            {
                foreach (var primary in Enum.GetValues<PrimarySubstance>())
                {
                    if (IsIn(clientGroup, young) && IsIn(substanceGroup, substance, primary, byPrimary))
                        mask |= new JourneyClass(young, substance, primary).Bit;
                }
            }
        }

        return mask;
    }

    private static bool IsIn(string clientGroup, bool young) => clientGroup == All || clientGroup == YoungPeople == young;

    private static bool IsIn(string group, SubstanceGroup substance, PrimarySubstance primary, bool byPrimary) =>
        group switch
        {
            All => true,
            Alcohol when byPrimary => primary == PrimarySubstance.Alcohol,
            Drugs when byPrimary => primary == PrimarySubstance.Drugs,
            Drugs => substance is SubstanceGroup.Opiate or SubstanceGroup.NonOpiate or SubstanceGroup.NonOpiateAndAlcohol,
            _ => group == WordOf(substance),
        };

    /// <summary>The word of a substance group.</summary>
    public static string WordOf(SubstanceGroup substance) =>
        substance switch
        {
            SubstanceGroup.Opiate => Opiate,
            SubstanceGroup.NonOpiate => NonOpiate,
            SubstanceGroup.NonOpiateAndAlcohol => NonOpiateAndAlcohol,
            SubstanceGroup.Alcohol => Alcohol,
            _ => Unknown,
        };
}
