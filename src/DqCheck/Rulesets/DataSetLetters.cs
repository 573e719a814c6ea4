namespace DqCheck.Rulesets;

/// <summary>
/// The letters of the data sets in the order of their first day, and what a cell under <c>sets</c> means by them: <c>K</c>, <c>K+</c> (K and
/// all later ones), <c>H-K</c> (H to K), or several of these with spaces between them.
/// </summary>
/// <param name="oldestFirst">The letters; the lines of <c>datasets.csv</c> may stand in any order.</param>
internal sealed class DataSetLetters(IReadOnlyList<string> oldestFirst)
{
    /// <summary>Of a code: it belongs to data sets that are not here.</summary>
    public const string Later = "later";

    /// <summary>The letters that a cell means, the oldest first; parts with a mistake mean none.</summary>
    public IReadOnlyList<string> Read(string sets)
    {
        var ranges = Parts(sets).Select(Range).ToList();
        return [.. oldestFirst.Where((_, place) => ranges.Any(r => r.First >= 0 && r.First <= place && place <= r.Last))];
    }

    /// <summary>What is wrong with a cell, in words; null where nothing is.</summary>
    /// <param name="sets">The cell.</param>
    /// <param name="others">Words that may stand there besides.</param>
    public string? MistakeIn(string sets, params IReadOnlyList<string> others)
    {
        foreach (var part in Parts(sets).Except(others))
        {
            var (first, last) = Range(part);
            if (first < 0 || last < 0)
                return $"it names data sets by their letters in datasets.csv, separated by spaces: {string.Join(' ', oldestFirst)}. "
                    + $"{oldestFirst[^1]}+ is {oldestFirst[^1]} and later, {oldestFirst[0]}-{oldestFirst[^1]} is {oldestFirst[0]} to {oldestFirst[^1]}.";
            if (first > last)
                return $"{part} runs backwards, for {part[2]} began before {part[0]}: write {part[2]}-{part[0]}.";
        }

        return null;
    }

    /// <summary>The first and the last place that a part means; -1 for a letter that is none.</summary>
    private (int First, int Last) Range(string part) =>
        part switch
        {
            [var only] => (PlaceOf(only), PlaceOf(only)),
            [var first, '+'] => (PlaceOf(first), oldestFirst.Count - 1),
            [var first, '-', var last] => (PlaceOf(first), PlaceOf(last)),
            _ => (-1, -1),
        };

    private int PlaceOf(char letter)
    {
        var place = oldestFirst.Count - 1;
        while (place >= 0 && oldestFirst[place] != $"{letter}")
            place--;
        return place;
    }

    private static string[] Parts(string sets) => sets.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
