namespace DqCheck.Rulesets;

/// <summary>The codes of the list YESNO, by which the code reads consent, flags and answers.</summary>
internal static class YesNo
{
    public const string Yes = "Y";

    public const string No = "N";

    /// <summary>Yes or no; null for any other value.</summary>
    public static bool? Parse(string code) =>
        code switch
        {
            Yes => true,
            No => false,
            _ => null,
        };
}
