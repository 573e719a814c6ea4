namespace DqCheck.Journeys;

/// <summary>The group of an intervention's code.</summary>
internal enum InterventionGroup : byte
{
    Other,
    Structured,
    RecoverySupport,
}
