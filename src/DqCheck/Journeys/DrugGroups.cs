namespace DqCheck.Journeys;

/// <summary>What kinds of drug a code, or several together, are.</summary>
[Flags]
internal enum DrugGroups
{
    /// <summary>Fillers, nicotine, nothing.</summary>
    None = 0,
    Opiate = 1,
    NonOpiate = 2,
    Alcohol = 4,
}
