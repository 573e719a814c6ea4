using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Names the most common slips in a code that is not in the list, because codes are compared exactly.</summary>
internal static class CodeHint
{
    /// <summary>The code that was probably meant, as a sentence after a space; blank where there is none.</summary>
    public static string For(CodeList list, string value)
    {
        if (list.Codes.FirstOrDefault(c => string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase)) is { } otherCase)
            return $" Use {otherCase.Value}: capital and small letters are different codes.";
        return list.Find(value.TrimStart('0')) is { } unpadded ? $" Use {unpadded.Value}, without the leading zero." : "";
    }
}
