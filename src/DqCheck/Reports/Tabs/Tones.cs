namespace DqCheck.Reports.Tabs;

/// <summary>Chooses tones.</summary>
internal static class Tones
{
    /// <summary>The tone of a verdict: good, bad, or neither.</summary>
    public static Tone ForVerdict(bool? isGood) =>
        isGood switch
        {
            true => Tone.Good,
            false => Tone.Bad,
            null => Tone.Note,
        };

    /// <summary>The tone of a cell about tabs of a kind.</summary>
    public static Tone ForTab(TabKind kind) =>
        kind switch
        {
            TabKind.Read => Tone.Read,
            TabKind.Do => Tone.Do,
            _ => Tone.Reference,
        };
}
