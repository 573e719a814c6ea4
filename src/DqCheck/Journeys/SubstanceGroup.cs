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
