using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.RulesetImport;

/// <summary>What a layout such as <c>N(2)</c> and the rule numbers beside it say about the values of a column.</summary>
/// <param name="Type">The type.</param>
/// <param name="Max">The greatest number; null for a column that is not a number.</param>
/// <param name="Pattern">The pattern; blank for none.</param>
/// <param name="PatternWords">The pattern in words.</param>
/// <param name="Length">The greatest number of characters; null for none.</param>
/// <param name="IsYesNo">Whether the values are Y and N.</param>
/// <param name="Remark">What the reader of the report should know; null for nothing.</param>
internal sealed partial record LayoutChecks(
    string Type,
    int? Max = null,
    string Pattern = "",
    string PatternWords = "",
    int? Length = null,
    bool IsYesNo = false,
    string? Remark = null
)
{
    private const int MaxDays = 28;

    private const int MaxRating = 20;

    /// <summary>Numbers of more digits than this are codes.</summary>
    private const int MaxDigits = 9;

    /// <summary>What a row of a table of fields says.</summary>
    public static LayoutChecks Create(FieldRow row)
    {
        var layout = row.Layout.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (layout is "YYYYMMDD" or "CCYYMMDD" or "YYYY-MM-DD" or "DD/MM/YYYY" or "DATE")
            return new("date");
        if (Shape().Match(layout) is { Success: true } shape)
        {
            var size = int.Parse(shape.Groups["size"].ValueSpan, CultureInfo.InvariantCulture);
            var decimals = shape.Groups["decimals"];
            if (size > 0 && (!decimals.Success || shape.Groups["kind"].Value == "N"))
                return CreateFrom(
                    row,
                    shape.Groups["kind"].Value,
                    size,
                    decimals.Success ? int.Parse(decimals.ValueSpan, CultureInfo.InvariantCulture) : 0
                );
        }

        return layout.Length == 0
            ? CreateFromType(row.Type)
            : CreateFromType(row.Type) with
            {
                Remark = $"The layout “{row.Layout}” is not known, so no check of it was written.",
            };
    }

    /// <summary>Whether a code has the layout.</summary>
    public bool Accepts(string code) =>
        (Pattern.Length == 0 || Regex.IsMatch(code, $"^(?:{Pattern})$", RegexOptions.CultureInvariant))
        && code.Length <= (Length ?? int.MaxValue);

    private static LayoutChecks CreateFrom(FieldRow row, string kind, int size, int decimals) =>
        (kind, decimals) switch
        {
            ("N", > 0) => new(
                "code",
                Pattern: $"[0-9]{{1,{size}}}([.]{Repeat("[0-9]", decimals)})?",
                PatternWords: $"{Count(size, "digit", "digits")}, and {Count(decimals, "decimal", "decimals")} if needed"
            ),
            ("N", _) when row.Rules.Contains(OfficialRules.DayCount) => new("number", MaxDays),
            ("N", _) when row.Rules.Contains(OfficialRules.Rating) => new("number", MaxRating),
            ("N", _) when size <= MaxDigits && (row.Type == "number" || !row.Rules.Contains(OfficialRules.PermissibleValue)) => new(
                "number",
                (int)Math.Pow(10, size) - 1
            ),
            ("N", _) => new("code", Pattern: Repeat("[0-9]", size), PatternWords: Count(size, "digit", "digits")),
            ("A", _) => new(
                "code",
                Pattern: Repeat("[A-Z]", size),
                PatternWords: Count(size, "capital letter", "capital letters"),
                IsYesNo: row.IsFlag
            ),
            _ => new(
                row.Rules.Contains(OfficialRules.PermissibleValue) || row.Rules.Contains(OfficialRules.YesNoNotAnswered) ? "code" : "text",
                Length: size,
                IsYesNo: row.Rules.Contains(OfficialRules.YesNoNotAnswered)
            ),
        };

    /// <summary>What the type says where there is no layout. A number may have decimals, so only its signs are checked.</summary>
    private static LayoutChecks CreateFromType(string type) =>
        type switch
        {
            "date" => new("date"),
            "flag" => new("code", IsYesNo: true),
            "number" => new("code", Pattern: "[0-9]+([.][0-9]+)?", PatternWords: "a number, with or without decimals"),
            "text" => new("text"),
            _ => new("code"),
        };

    private static string Repeat(string sign, int most) => most == 1 ? sign : $"{sign}{{1,{most}}}";

    private static string Count(int most, string one, string many) => most == 1 ? $"one {one}" : $"up to {most} {many}";

    [GeneratedRegex(
        "^(?<kind>[NCA])\\((?<size>[0-9]{1,3})([,.](?<decimals>[0-9]))?\\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
