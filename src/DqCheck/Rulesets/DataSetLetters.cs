namespace DqCheck.Rulesets;

/// <summary>
/// The letters of the data sets in the order of their first day. Parses cells under <c>sets</c>: <c>K</c>, <c>K+</c> (K and all later
/// ones), <c>H-K</c> (H to K), or several of these separated by spaces.
/// </summary>
/// <param name="oldestFirst">The letters; the order of lines in <c>datasets.csv</c> does not matter.</param>
internal sealed class DataSetLetters(IReadOnlyList<string> oldestFirst)
{
    /// <summary>The word for codes of later data sets, which are not in this ruleset.</summary>
    public const string Later = "later";

    /// <summary>The letters of a cell, the oldest first; parts with a mistake give none.</summary>
    public IReadOnlyList<string> Read(string sets)
    {
        var ranges = Parts(sets).Select(Range).ToList();
        return [.. oldestFirst.Where((_, position) => ranges.Any(r => r.First >= 0 && r.First <= position && position <= r.Last))];
    }

    /// <summary>Whether a data set began before another.</summary>
    public bool IsBefore(string letter, string other) => FindPosition(letter[0]) < FindPosition(other[0]);

    /// <summary>Describes what is wrong with a cell; null where it is correct.</summary>
    /// <param name="sets">The cell.</param>
    /// <param name="others">Other words that are accepted.</param>
    public string? MistakeIn(string sets, params IReadOnlyList<string> others)
    {
        foreach (var part in Parts(sets).Except(others))
        {
            var (first, last) = Range(part);
            if (first < 0 || last < 0)
                return $"use the letters of data sets in datasets.csv, separated by spaces: {string.Join(' ', oldestFirst)}. "
                    + $"{oldestFirst[^1]}+ means {oldestFirst[^1]} and later, {oldestFirst[0]}-{oldestFirst[^1]} means {oldestFirst[0]} to {oldestFirst[^1]}.";
            if (first > last)
                return $"{part} is in the wrong order, because {part[2]} began before {part[0]}. Write {part[2]}-{part[0]}.";
        }

        return null;
    }

    /// <summary>The first and the last position of a part; -1 for an unknown letter.</summary>
    private (int First, int Last) Range(string part) =>
        part switch
        {
            [var only] => (FindPosition(only), FindPosition(only)),
            [var first, '+'] => (FindPosition(first), oldestFirst.Count - 1),
            [var first, '-', var last] => (FindPosition(first), FindPosition(last)),
            _ => (-1, -1),
        };

    private int FindPosition(char letter)
    {
        var position = oldestFirst.Count - 1;
        while (position >= 0 && oldestFirst[position] != $"{letter}")
            position--;
        return position;
    }

    private static string[] Parts(string sets) => sets.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
