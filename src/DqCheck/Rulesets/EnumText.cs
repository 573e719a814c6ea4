namespace DqCheck.Rulesets;

/// <summary>The words of the outputs and the ruleset files for the enums.</summary>
internal static class EnumText
{
    private static readonly Dictionary<string, RecordKind> RecordKinds = Enum.GetValues<RecordKind>().ToDictionary(ToText);

    /// <summary>The word of findings.csv and rules.csv, such as <c>sub-intervention-review</c>.</summary>
    public static string ToText(RecordKind kind) =>
        kind switch
        {
            RecordKind.File => "file",
            RecordKind.Client => "client",
            RecordKind.Episode => "episode",
            RecordKind.Intervention => "intervention",
            RecordKind.Review => "sub-intervention-review",
            RecordKind.TimeInTreatment => "time-in-treatment",
            RecordKind.Top => "top",
            RecordKind.ClientInformationReview => "client-information-review",
            RecordKind.Journey => "journey",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of record."),
        };

    /// <summary>The word in lower case: reject, error, warning, information.</summary>
    public static string ToText(Severity severity) => ToWord(severity);

    /// <summary>The word in lower case: load, quality, timeliness, file.</summary>
    public static string ToText(FindingClass kind) => ToWord(kind);

    /// <summary>The word in lower case: sourced, logical, inferred, recalled.</summary>
    public static string ToText(Confidence confidence) => ToWord(confidence);

    public static string ToText(ColumnType type) => ToWord(type);

    public static bool TryParseRecordKind(string word, out RecordKind kind) => RecordKinds.TryGetValue(word, out kind);

    /// <summary>Parses a word in lower case; neither numbers nor upper case are accepted.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out value) && ToWord(value) == word;

    /// <summary>Parses a word that is known to be one of an enum.</summary>
    public static T Parse<T>(string word)
        where T : struct, Enum =>
        TryParse<T>(word, out var value) ? value : throw new ArgumentException($"“{word}” is not a {typeof(T).Name}.", nameof(word));

    /// <summary>The words of an enum in lower case, in its order.</summary>
    public static string[] GetWords<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(ToWord)];

    /// <summary>The word of a value in lower case.</summary>
    public static string ToWord<T>(T value)
        where T : struct, Enum => LowerCaseNames<T>.Names.GetValueOrDefault(value, "");

    /// <summary>The names of an enum in lower case, created once.</summary>
    private static class LowerCaseNames<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
            .ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
    }
}
