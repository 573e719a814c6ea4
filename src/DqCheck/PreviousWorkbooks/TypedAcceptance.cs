using System.Globalization;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What people typed into the yellow cells of a row to accept a finding, or all findings of a rule.</summary>
/// <param name="Fingerprint">The fingerprint of the finding; blank for all findings of the rule.</param>
/// <param name="Rule">The rule; blank where the row does not say it.</param>
/// <param name="UpTo">How many findings of the rule there were; null for one finding.</param>
/// <param name="Because">The reason, on one line; blank where only a date was typed.</param>
/// <param name="UntilText">What was typed as the last day; may be blank.</param>
/// <param name="By">Who typed it.</param>
internal sealed record TypedAcceptance(string Fingerprint, string Rule, int? UpTo, string Because, string UntilText, string By)
{
    private static readonly string[] DateForms =
    [
        "yyyy-M-d",
        "d/M/yyyy",
        "d/M/yy",
        "d.M.yyyy",
        "d-M-yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "d-MMM-yyyy",
        "d-MMM-yy",
        "yyyyMMdd",
    ];

    /// <summary>The last day; null where none was typed, or something that is not a date.</summary>
    public DateOnly? Until => ParseDate(UntilText);

    /// <summary>Whether the reason holds an id of a client or record, so that it must not be kept in <c>accepted.csv</c>.</summary>
    public bool HoldsId { get; init; }

    /// <summary>Whether the yellow cells are as a run filled them in, from <c>accepted.csv</c> or an earlier workbook.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether the yellow cells are as a run filled them in from <c>accepted.csv</c>, so that nobody typed anything.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>Whether something that is not a date was typed as the last day.</summary>
    public bool HasBadDate => UntilText.Length > 0 && Until is null;

    /// <summary>Whether the text accepts something. Otherwise it only stays in its cell.</summary>
    public bool IsUsable => Because.Length > 0 && !HoldsId && !HasBadDate;

    public TypedKey Key => new TypedKey(Fingerprint, Rule).Distinct;

    /// <summary>This acceptance, with the cells that are blank taken from an older one.</summary>
    public TypedAcceptance Or(TypedAcceptance older)
    {
        var first = Because.Length > 0 ? this : older;
        return first with
        {
            Rule = first.Rule.Length > 0 ? first.Rule : older.Rule,
            UntilText = UntilText.Length > 0 ? UntilText : older.UntilText,
        };
    }

    /// <summary>Whether another acceptance says something else in a cell that both fill.</summary>
    public bool Contradicts(TypedAcceptance other) =>
        (Because.Length > 0 && other.Because.Length > 0 && Because != other.Because)
        || (UntilText.Length > 0 && other.UntilText.Length > 0 && UntilShown != other.UntilShown);

    /// <summary>The last day in one form, or else what was typed.</summary>
    public string UntilShown => Until is { } day ? Tables.LocalDate.Format(day) : UntilText;

    private static DateOnly? ParseDate(string text)
    {
        // A cell with a date and no time of day; a time that a spreadsheet adds does not matter.
        var day =
            text.Split(' ') is [.. var words, var time] && time.Contains(':', StringComparison.Ordinal) ? string.Join(' ', words) : text;
        return DateOnly.TryParseExact(day, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
