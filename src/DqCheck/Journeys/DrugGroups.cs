namespace DqCheck.Journeys;

/// <summary>The groups of drugs to which one or more codes belong.</summary>
[Flags]
internal enum DrugGroups
{
    /// <summary>Codes for no substance, nicotine and blanks.</summary>
    None = 0,
    Opiate = 1,
    NonOpiate = 2,
    Alcohol = 4,
}
