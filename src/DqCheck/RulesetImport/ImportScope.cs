using System.Globalization;
using DqCheck.Rulesets;

namespace DqCheck.RulesetImport;

/// <summary>The data sets into which an import writes.</summary>
/// <param name="DataSets">All data sets of the ruleset, the oldest first, with their first day.</param>
/// <param name="Sets">The letters of those for which the tables hold, the oldest first.</param>
/// <param name="IsWhole">Whether the rules know the data set as a whole.</param>
internal sealed record ImportScope(IReadOnlyList<(string Letter, DateOnly From)> DataSets, IReadOnlyList<string> Sets, bool IsWhole)
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "dd/MM/yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "MMM yy",
        "MMM yyyy",
        "MMMM yyyy",
    ];

    private IReadOnlyList<string> Oldest { get; } = [.. DataSets.Select(d => d.Letter)];

    public DataSetLetters Letters => new(Oldest);

    /// <summary>The letters from the first to the last; blank means no bound. Letters that the ruleset does not have are in order too.</summary>
    public IReadOnlyList<string> Clip(string first, string last) =>
        [.. Sets.Where(letter => (first.Length == 0 || Compare(letter, first) >= 0) && (last.Length == 0 || Compare(letter, last) <= 0))];

    /// <summary>The letters that began in the month of a date such as <c>Apr 22</c> or later; null where it is not a date.</summary>
    public IReadOnlyList<string>? ClipFrom(string introduced)
    {
        if (introduced.Length == 0)
            return Sets;
        if (introduced is [>= 'A' and <= 'Z'] || introduced.StartsWith("CDS", StringComparison.OrdinalIgnoreCase))
            return Clip(introduced[^1..].ToUpperInvariant(), "");
        var text = introduced.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (!TryParse(text, out var day) && !TryParse(text.Replace('-', ' '), out day))
            return null;
        DateOnly month = new(day.Year, day.Month, 1);
        return
        [
            .. DataSets.Where(d => Sets.Contains(d.Letter) && new DateOnly(d.From.Year, d.From.Month, 1) >= month).Select(d => d.Letter),
        ];
    }

    /// <summary>Whether a data set was in use on a day between two dates; a blank date is no bound.</summary>
    public bool IsValid(string letter, string from, string to)
    {
        var at = Oldest.ToList().IndexOf(letter);
        var end = at + 1 < DataSets.Count ? DataSets[at + 1].From : DateOnly.MaxValue;
        return (!TryParse(from, out var first) || first < end) && (!TryParse(to, out var last) || last >= DataSets[at].From);
    }

    /// <summary>The position of the newest of some letters; -1 for none.</summary>
    public int FindLast(IReadOnlyList<string> letters) => letters.Count == 0 ? -1 : Oldest.ToList().IndexOf(letters[^1]);

    /// <summary>A cell under <c>sets</c>: <c>H-O</c>, <c>R</c>, or with <paramref name="isOpen"/> <c>P+</c> up to the newest.</summary>
    public string Format(IReadOnlyCollection<string> letters, bool isOpen = false)
    {
        List<string> parts = [];
        for (var at = 0; at < Oldest.Count; at++)
        {
            if (!letters.Contains(Oldest[at]))
                continue;
            var first = Oldest[at];
            while (at + 1 < Oldest.Count && letters.Contains(Oldest[at + 1]))
                at++;
            parts.Add(
                isOpen && at == Oldest.Count - 1 ? $"{first}+"
                : first == Oldest[at] ? first
                : $"{first}-{Oldest[at]}"
            );
        }

        return string.Join(' ', parts);
    }

    private int Compare(string letter, string other)
    {
        var at = Oldest.ToList().IndexOf(other);
        return at >= 0 ? Oldest.ToList().IndexOf(letter).CompareTo(at) : string.CompareOrdinal(letter, other);
    }

    private static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
}
