namespace DqCheck.Samples;

/// <summary>The presenting substances of a client, in the groups of the national figures.</summary>
internal enum PresentingSubstances
{
    Opiates,
    OpiatesAndCrack,
    NonOpiates,
    Alcohol,
    AlcoholAndNonOpiates,
}
