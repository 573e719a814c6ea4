namespace DqCheck.Journeys;

/// <summary>The substance group of a journey, from the drugs of all its episodes.</summary>
internal enum SubstanceGroup : byte
{
    Opiate,
    NonOpiate,
    NonOpiateAndAlcohol,
    Alcohol,
    Unknown,
}
