namespace DqCheck.Samples.Months;

/// <summary>The words for what became of something, in the column <c>change</c>; the first two are those of findings.csv.</summary>
internal static class PlantedStateText
{
    public static string ToText(PlantedState state) =>
        state switch
        {
            PlantedState.New => "new",
            PlantedState.StillOpen => "still-open",
            PlantedState.Corrected => "corrected",
            PlantedState.Lost => "lost",
            PlantedState.StillMissing => "still-missing",
            PlantedState.CameBack => "came-back",
            PlantedState.Changed => "changed",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
        };
}
