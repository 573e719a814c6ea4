namespace DqCheck.Extracts;

/// <summary>Extracts that were given twice.</summary>
internal static class RepeatedExtracts
{
    /// <summary>Marks extracts with the same bytes as an earlier one as errors; false where there is none.</summary>
    public static bool Mark(OpenedExtract[] extracts)
    {
        Dictionary<string, string> files = [];
        var found = false;
        for (var i = 0; i < extracts.Length; i++)
        {
            if (extracts[i] is not { Error: null, Scan.Sha256: var sha } || files.TryAdd(sha, extracts[i].File))
                continue;
            var first = files[sha] == extracts[i].File ? "one given before" : files[sha];
            extracts[i] = extracts[i] with { Error = $"This file has the same content as {first}. Give each extract once." };
            found = true;
        }

        return found;
    }
}
