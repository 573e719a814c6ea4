namespace DqCheck.Contracts;

/// <summary>The words in <c>indicators.csv</c> for what is returned by hand.</summary>
internal static class ReturnKindText
{
    private static readonly Dictionary<string, ReturnKind> ByWord = new()
    {
        ["number"] = ReturnKind.Number,
        ["share"] = ReturnKind.Share,
        ["yes-no"] = ReturnKind.YesNo,
        ["narrative"] = ReturnKind.Narrative,
    };

    public static IReadOnlyCollection<string> All => ByWord.Keys;

    /// <summary>The kind for a word; a number for any other.</summary>
    public static ReturnKind Read(string word) => ByWord.GetValueOrDefault(word);
}
