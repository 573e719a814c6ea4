namespace DqCheck.Samples;

/// <summary>A Treatment Outcomes Profile.</summary>
/// <param name="Day">TOPDATE.</param>
/// <param name="Stage">TRSTAGE.</param>
/// <param name="Percent">Percentage of the use at the start that remains.</param>
internal sealed record SampleTop(DateOnly Day, string Stage, int Percent)
{
    public const string Start = "S";

    public const string Review = "R";

    public const string Exit = "E";

    public const string PostExit = "P";
}
