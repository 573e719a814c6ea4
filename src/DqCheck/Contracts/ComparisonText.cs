namespace DqCheck.Contracts;

/// <summary>The words in <c>indicators.csv</c> for how a figure is compared with its target.</summary>
internal static class ComparisonText
{
    public const string None = "none";
    public const string Between = "between";
    public const string Downward = "downward";
    public const string Upward = "upward";

    /// <summary>The comparisons without a number.</summary>
    public static readonly IReadOnlyList<string> WithoutTarget = [None, Downward, Upward];

    private static readonly Dictionary<string, Comparison> ByWord = new()
    {
        [None] = Comparison.None,
        ["at-least"] = Comparison.AtLeast,
        ["at-most"] = Comparison.AtMost,
        ["above"] = Comparison.Above,
        ["below"] = Comparison.Below,
        [Between] = Comparison.Between,
        [Downward] = Comparison.Downward,
        [Upward] = Comparison.Upward,
    };

    public static IReadOnlyCollection<string> All => ByWord.Keys;

    /// <summary>The comparison for a word; <see cref="Comparison.None"/> for any other.</summary>
    public static Comparison Read(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>The word for a comparison.</summary>
    public static string ToText(Comparison comparison) => ByWord.First(word => word.Value == comparison).Key;
}
