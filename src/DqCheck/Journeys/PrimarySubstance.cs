namespace DqCheck.Journeys;

/// <summary>
/// What DRUG1 of the first episode makes of a journey, where a contract parts alcohol and drugs by the primary substance.
/// </summary>
internal enum PrimarySubstance : byte
{
    Alcohol,
    Drugs,
    Unknown,
}
