namespace DqCheck.Journeys;

/// <summary>The groups in which a journey is counted.</summary>
internal readonly record struct JourneyClass(bool IsYoung, SubstanceGroup Substance, PrimarySubstance Primary)
{
    private const int Substances = 5;

    private const int Primaries = 3;

    /// <summary>The substance group as a word, such as <c>non-opiate-and-alcohol</c>.</summary>
    public string SubstanceName => GroupMask.GetName(Substance);

    /// <summary>The class as a single bit, one of the 30 bits of <see cref="GroupMask"/>.</summary>
    public uint Mask => 1u << ((((IsYoung ? 1 : 0) * Substances) + (int)Substance) * Primaries) + (int)Primary;
}
