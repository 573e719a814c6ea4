namespace DqCheck.Rulesets;

/// <summary>Names of checks in <c>rules.csv</c>, and of the checks that a line of <c>columns.csv</c> implies.</summary>
internal static class CheckNames
{
    // In both files
    public const string Required = "required";

    // In rules.csv
    public const string Blank = "blank";
    public const string NotBefore = "not-before";
    public const string NotAfter = "not-after";
    public const string Matching = "matching";
    public const string NotMatching = "not-matching";
    public const string OneOf = "one-of";
    public const string NotOneOf = "not-one-of";
    public const string AtLeast = "at-least";
    public const string AtMost = "at-most";
    public const string Conflict = "conflict";
    public const string OwnId = "own-id";
    public const string IdsMissing = "ids-missing";
    public const string Row = "row";
    public const string Journey = "journey";
    public const string Coded = "coded";

    // In columns.csv
    public const string Date = "date";
    public const string Number = "number";
    public const string Pattern = "pattern";
    public const string Length = "length";
    public const string Code = "code";
    public const string CodeSet = "code-set";
    public const string Unknown = "unknown";
    public const string Range = "range";
    public const string Future = "future";

    /// <summary>The argument of a conflict rule for every column that no other conflict rule names.</summary>
    public const string OtherColumns = "others";

    /// <summary>Checks that a line of <c>rules.csv</c> can name.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        Required,
        Blank,
        NotBefore,
        NotAfter,
        Matching,
        NotMatching,
        OneOf,
        NotOneOf,
        AtLeast,
        AtMost,
        Conflict,
        OwnId,
        IdsMissing,
        Row,
        Journey,
        Coded,
    ];

    /// <summary>Checks of a single cell, in the order in which they run: a value fails one of them only.</summary>
    public static readonly IReadOnlyList<string> Columns = [Required, Date, Number, Pattern, Length, Code, CodeSet, Unknown, Range, Future];
}
