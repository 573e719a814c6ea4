namespace DqCheck.Contracts;

/// <summary>The words used in <c>monthly.csv</c>.</summary>
internal static class MonthlyText
{
    // Where the figures of a line come from
    public const string Ndtms = "NDTMS";
    public const string Local = "local";
    public const string Both = "both";

    // Which exits a line counts
    public const string Complete = "complete";
    public const string Transferred = "transferred";
    public const string Incomplete = "incomplete";

    // The event that puts a case into a month
    public const string Exit = "exit";

    private static readonly Dictionary<string, MonthlyEvent> EventByWord = new()
    {
        ["referral"] = MonthlyEvent.Referral,
        ["assessment"] = MonthlyEvent.Assessment,
        ["treatment-start"] = MonthlyEvent.TreatmentStart,
        [Exit] = MonthlyEvent.Exit,
    };

    public static readonly string[] Bases = [Ndtms, Local, Both];

    public static readonly string[] Exits = [Complete, Transferred, Incomplete];

    public static readonly string[] Events = [.. EventByWord.Keys];

    /// <summary>The event for a word; <see cref="MonthlyEvent.None"/> for any other.</summary>
    public static MonthlyEvent ReadEvent(string word) => EventByWord.GetValueOrDefault(word);
}
