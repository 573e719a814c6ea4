namespace DqCheck.Samples.Months;

/// <summary>What became of a defect, a client or an episode since the month before.</summary>
internal enum PlantedState
{
    New,
    StillOpen,
    Corrected,
    Lost,
    StillMissing,
    CameBack,
    Changed,
}
