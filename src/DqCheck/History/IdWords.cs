namespace DqCheck.History;

/// <summary>Finds ids of clients and records in a text that people will read elsewhere.</summary>
internal static class IdWords
{
    /// <summary>Which word of a text, counted from 1, is one of some ids; null if there is none.</summary>
    public static int? Find(string text, IEnumerable<string> ids)
    {
        var positions = ids.Select(id => FindWord(text, id)).OfType<int>().ToList();
        return positions.Count == 0 ? null : text[..positions.Min()].Count(char.IsWhiteSpace) + 1;
    }

    /// <summary>Where a text contains an id that is not part of a longer word.</summary>
    private static int? FindWord(string text, string id)
    {
        for (
            var start = 0;
            id.Length > 0 && text.IndexOf(id, start, StringComparison.OrdinalIgnoreCase) is var found and >= 0;
            start = found + 1
        )
        {
            var end = found + id.Length;
            if ((found == 0 || !char.IsLetterOrDigit(text[found - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return found;
        }

        return null;
    }
}
