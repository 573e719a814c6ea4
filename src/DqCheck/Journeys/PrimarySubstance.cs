namespace DqCheck.Journeys;

/// <summary>
/// The primary substance of a journey, from DRUG1 of its first episode, for contracts that tell alcohol and drugs apart by it.
/// </summary>
internal enum PrimarySubstance : byte
{
    Alcohol,
    Drugs,
    Unknown,
}
