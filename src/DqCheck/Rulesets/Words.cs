namespace DqCheck.Rulesets;

/// <summary>What a finding stands on.</summary>
public enum RecordKind
{
    /// <summary>The extract itself, or one of its rows.</summary>
    File,

    /// <summary>A client: AGNCY and CLIENTID.</summary>
    Client,

    /// <summary>A treatment episode of a client.</summary>
    Episode,

    /// <summary>An intervention (modality) of an episode.</summary>
    Intervention,

    /// <summary>A sub-intervention review of an episode.</summary>
    Review,

    /// <summary>A time-in-treatment assessment of an episode.</summary>
    TimeInTreatment,

    /// <summary>A Treatment Outcomes Profile of an episode.</summary>
    Top,

    /// <summary>Episodes of a client that follow each other closely.</summary>
    Journey,
}

/// <summary>How much a finding matters, worst first.</summary>
public enum Severity
{
    /// <summary>The row will not be loaded.</summary>
    Reject,

    /// <summary>Wrong: counts against data quality.</summary>
    Error,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Information,
}

/// <summary>What a rule is about.</summary>
public enum FindingClass
{
    /// <summary>Whether rows load.</summary>
    Load,

    /// <summary>Whether values are right.</summary>
    Quality,

    /// <summary>Whether things were done in time.</summary>
    Timeliness,

    /// <summary>The file as a whole.</summary>
    File,
}

/// <summary>How surely a rule is known.</summary>
public enum Confidence
{
    /// <summary>Read in a document or a real exporter's code.</summary>
    Sourced,

    /// <summary>Wrong under any specification.</summary>
    Logical,

    /// <summary>Concluded from something sourced.</summary>
    Inferred,

    /// <summary>General knowledge without a readable source.</summary>
    Recalled,
}

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    Date,
    Number,
    Code,
    Text,
    Id,
}

/// <summary>The words of the outputs and the ruleset files for the enums.</summary>
public static class Words
{
    private static readonly Dictionary<string, RecordKind> RecordKinds = Enum.GetValues<RecordKind>().ToDictionary(Of);

    /// <summary>The word of findings.csv and rules.csv, such as <c>sub-intervention-review</c>.</summary>
    public static string Of(RecordKind kind) =>
        kind switch
        {
            RecordKind.File => "file",
            RecordKind.Client => "client",
            RecordKind.Episode => "episode",
            RecordKind.Intervention => "intervention",
            RecordKind.Review => "sub-intervention-review",
            RecordKind.TimeInTreatment => "time-in-treatment",
            RecordKind.Top => "top",
            RecordKind.Journey => "journey",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of record."),
        };

    /// <summary>The word in small letters: reject, error, warning, information.</summary>
    public static string Of(Severity severity) => Lower(severity);

    /// <summary>The word in small letters: load, quality, timeliness, file.</summary>
    public static string Of(FindingClass kind) => Lower(kind);

    /// <summary>The word in small letters: sourced, logical, inferred, recalled.</summary>
    public static string Of(Confidence confidence) => Lower(confidence);

    internal static string Of(ColumnType type) => Lower(type);

    internal static bool TryKind(string word, out RecordKind kind) => RecordKinds.TryGetValue(word, out kind);

    /// <summary>Reads a word in small letters; no numbers, no other letter case.</summary>
    internal static bool TryRead<T>(string word, out T value)
        where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out value) && Lower(value) == word;

    private static string Lower<T>(T value)
        where T : struct, Enum => Lowered<T>.Words.GetValueOrDefault(value, "");

    /// <summary>The names of an enum in small letters, made once.</summary>
    private static class Lowered<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>()
            .ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
    }
}
