namespace DqCheck.Samples;

/// <summary>What a client comes with, in the groups of the national figures.</summary>
internal enum PresentingSubstances
{
    Opiates,
    OpiatesAndCrack,
    NonOpiates,
    Alcohol,
    AlcoholAndNonOpiates,
}
