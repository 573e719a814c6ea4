namespace DqCheck.LocalTables;

/// <summary>One term of a <see cref="LocalCondition"/>.</summary>
/// <param name="Left">A column, or where it compares dates also an event of the journey.</param>
/// <param name="Kind">The kind of test.</param>
/// <param name="Values">The values of which the column must hold one.</param>
/// <param name="Number">How many days, working days, weeks or months later it may be.</param>
/// <param name="Unit">One of <see cref="Units"/>; blank for other kinds.</param>
/// <param name="Right">The column or event from which it counts; blank for other kinds.</param>
internal sealed record LocalTerm(string Left, LocalTermKind Kind, IReadOnlyList<string> Values, int Number, string Unit, string Right)
{
    public const string Days = "days";
    public const string WorkingDays = "working-days";
    public const string Weeks = "weeks";
    public const string Months = "months";

    public static readonly IReadOnlyList<string> Units = [Days, WorkingDays, Weeks, Months];

    /// <summary>Whether it compares two dates.</summary>
    public bool ComparesDates => Kind is LocalTermKind.Within or LocalTermKind.By;

    /// <summary>The columns that it names; events are not among them.</summary>
    public IEnumerable<string> Columns => new[] { Left, Right }.Where(n => n.Length > 0 && !LocalEvents.Names.Contains(n));

    /// <summary>Parses a term; null where the text is none.</summary>
    public static LocalTerm? Parse(string text)
    {
        if (text.Split('=') is [var column, var values] && IsColumn(column) && values.Length > 0)
            return new(column, LocalTermKind.OneOf, values.Split('|'), 0, "", "");
        return text.Split(' ') switch
        {
            [var name, "present"] when IsColumn(name) => new(name, LocalTermKind.Present, [], 0, "", ""),
            [var name, "blank"] when IsColumn(name) => new(name, LocalTermKind.Blank, [], 0, "", ""),
            [var left, "within" or "by", var number, var unit, "of", var right]
                when IsDate(left) && IsDate(right) && Units.Contains(unit) && Rulesets.LineValidator.ParseNumber(number) is { } most => new(
                left,
                text.Contains(" by ", StringComparison.Ordinal) ? LocalTermKind.By : LocalTermKind.Within,
                [],
                most,
                unit,
                right
            ),
            _ => null,
        };
    }

    /// <summary>Whether it holds wherever another does.</summary>
    public bool FollowsFrom(LocalTerm other) =>
        Left == other.Left
        && Kind switch
        {
            LocalTermKind.OneOf => other.Kind == LocalTermKind.OneOf && other.Values.All(Values.Contains),
            LocalTermKind.Present => other.Kind is LocalTermKind.OneOf or LocalTermKind.Present,
            LocalTermKind.Blank => other.Kind == LocalTermKind.Blank,
            _ => (Right, Unit) == (other.Right, other.Unit)
                && (other.Kind == Kind || other.Kind == LocalTermKind.Within)
                && other.Number <= Number,
        };

    private static bool IsDate(string name) => IsColumn(name) || LocalEvents.Names.Contains(name);

    private static bool IsColumn(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
