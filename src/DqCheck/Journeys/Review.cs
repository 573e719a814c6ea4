namespace DqCheck.Journeys;

/// <summary>A sub-intervention review with a readable date.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Day">SUBMODDT.</param>
/// <param name="Families">Families in which it has a Y, as bits by their place.</param>
internal readonly record struct Review(int Record, int Day, int Families)
{
    public bool Is(int family) => (Families & (1 << family)) != 0;
}
