namespace DqCheck.Contracts;

/// <summary>A column of the report of a contract.</summary>
/// <param name="Title">Its title in the document.</param>
/// <param name="Shows">What it shows.</param>
internal sealed record ContractReportColumn(string Title, string Shows)
{
    public const string Number = "number";
    public const string Indicator = "indicator";
    public const string Target = "target";
    public const string Frequency = "frequency";
    public const string Source = "source";
    public const string Result = "result";
    public const string Status = "status";
    public const string Why = "why";
    public const string Parts = "parts";
    public const string All = "all";
    public const string Adults = "adults";
    public const string YoungPeople = "young-people";
    public const string CriminalJustice = "criminal-justice";

    /// <summary>The words for what a column can show.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        Number,
        Indicator,
        Target,
        Frequency,
        Source,
        Result,
        Status,
        Why,
        Parts,
        All,
        Adults,
        YoungPeople,
        CriminalJustice,
    ];

    /// <summary>Whether it shows the figure of a group of clients.</summary>
    public bool IsGroup => Shows is All or Adults or YoungPeople or CriminalJustice;
}
