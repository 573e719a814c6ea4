namespace DqCheck.Samples;

/// <summary>What a client comes with, in the groups of the national figures.</summary>
internal enum SubstanceGroup
{
    Opiates,
    OpiatesAndCrack,
    NonOpiates,
    Alcohol,
    AlcoholAndNonOpiates,
}
