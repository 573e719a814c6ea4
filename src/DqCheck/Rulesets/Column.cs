using System.Text.RegularExpressions;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>A column of a data set: a line of <c>columns.csv</c>.</summary>
internal sealed record Column
{
    /// <summary>
    /// In place of a value that is not a code of its column, where commissioners see it: it could be anything, even a name or an id.
    /// </summary>
    public const string NotACode = "(not a code)";

    public required string Name { get; init; }
    public required string Title { get; init; }

    /// <summary>The title within a sentence, with the column in brackets, such as <c>opiate days (OPIUSE)</c>.</summary>
    public string NameInText
    {
        get
        {
            // Every title of a TOP item begins with the word TOP, which a sentence does not need.
            var title =
                Kind == RecordKind.Top ? Title[(Title.IndexOf(": ", StringComparison.Ordinal) is var end and >= 0 ? end + 2 : 0)..] : Title;
            return title is [_, var second, ..] && char.IsLower(second)
                ? $"{char.ToLowerInvariant(title[0])}{title[1..]} ({Name})"
                : $"{title} ({Name})";
        }
    }

    public required RecordKind Kind { get; init; }
    public required ColumnType Type { get; init; }

    /// <summary>Position in the extract, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Position in memory, from 0: the columns of one kind of record are adjacent.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>How certain it is that the data set has the column as its line says.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>
    /// Whether only its prefix is known: a flag of a review, or an item of a client information review, in a partial data set. Its values
    /// are counted but not judged.
    /// </summary>
    public bool IsKnownByPrefix { get; init; }

    public CodeList? List { get; init; }

    /// <summary>The list is known to be incomplete.</summary>
    public bool IsOpen { get; init; }

    public int? Min { get; init; }
    public int? Max { get; init; }

    /// <summary>Numbers accepted outside the range.</summary>
    public IReadOnlyList<int> AlsoAllowed { get; init; } = [];

    public Regex? Pattern { get; init; }

    /// <summary>The pattern in words, such as <c>a letter and five digits</c>.</summary>
    public string PatternWords { get; init; } = "";

    public int? Length { get; init; }

    /// <summary><c>NA</c> is a value here (TOP items); elsewhere it is blank.</summary>
    public bool IsNaValue { get; init; }

    /// <summary>Whether the value may differ between the episodes of one client.</summary>
    public bool CanDiffer { get; init; }

    /// <summary>Whether rows are rejected for a column even without consent.</summary>
    public static bool IsJudgedWithoutConsent(string name) => name is AGNCY or CLIENTID or CONSENT;

    /// <summary>Whether rows without a value in it cannot be told apart, so that they build no record.</summary>
    public bool IsKey => Name is AGNCY or CLIENTID or EPISODID;

    /// <summary>Names, birth, postcode: the value is never shown.</summary>
    public bool IsHidden => Name is DOB or FINITIAL or SINITIAL or PC;

    /// <summary>Whether it must not appear in a message: hidden, or an id of a person or record.</summary>
    public bool IsIdentifier => IsHidden || Type == ColumnType.Id || Name is CLIENT or OPRAGNCY;
}
