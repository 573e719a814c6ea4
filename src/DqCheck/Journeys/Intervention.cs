namespace DqCheck.Journeys;

/// <summary>An intervention that has started.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Started">MODST.</param>
/// <param name="Ended">MODEND, or else DISD of its episode; null: has not ended.</param>
/// <param name="Group">What its code is.</param>
/// <param name="Family">Place of the family in which it is reviewed, or -1.</param>
/// <param name="Referred">REFMODDT.</param>
/// <param name="Offered">FAOMODDT.</param>
internal readonly record struct Intervention(int Record, int Started, int? Ended, InterventionGroup Group, sbyte Family, int? Referred, int? Offered);

/// <summary>The group of an intervention's code.</summary>
internal enum InterventionGroup : byte
{
    Other,
    Structured,
    RecoverySupport,
}
