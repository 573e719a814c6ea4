namespace DqCheck.Rulesets;

/// <summary>Names of checks: those that a line of <c>rules.csv</c> can name, and those that a line of <c>columns.csv</c> stands for.</summary>
internal static class CheckNames
{
    // Of both
    public const string Required = "required";

    // Of rules.csv
    public const string Blank = "blank";
    public const string NotBefore = "not-before";
    public const string NotAfter = "not-after";
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

    // Of columns.csv
    public const string Date = "date";
    public const string Number = "number";
    public const string Pattern = "pattern";
    public const string Length = "length";
    public const string Code = "code";
    public const string CodeSet = "code-set";
    public const string Unknown = "unknown";
    public const string Range = "range";
    public const string Future = "future";

    /// <summary>The argument of a conflict: every column that no other conflict names.</summary>
    public const string OtherColumns = "others";

    /// <summary>Checks that a line of <c>rules.csv</c> can name.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        Required,
        Blank,
        NotBefore,
        NotAfter,
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

    /// <summary>Checks of a single cell, in the order in which they judge: a value fails one of them.</summary>
    public static readonly IReadOnlyList<string> Columns = [Required, Date, Number, Pattern, Length, Code, CodeSet, Unknown, Range, Future];
}
