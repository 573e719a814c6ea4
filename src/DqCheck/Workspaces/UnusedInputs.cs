namespace DqCheck.Workspaces;

/// <summary>What of the last result a check could not use. The result says why, and the worker also says it in its notices.</summary>
internal static class UnusedInputs
{
    public const string Extract = "The extract kept from the last check cannot be read, so nothing was compared.";

    public const string Findings = "The findings of the last check could not be compared.";

    public const string Workbook = "The months and long waits of the last workbook were not carried over.";

    private const string UnreadWorkbooks = " could not be read, so what people typed there is not in this check.";

    /// <summary>The sentences about a result, without the reasons: those may name files.</summary>
    public static IEnumerable<string> Describe(CheckResult result) =>
        result
            .Notes.Select(note => note.Text)
            .Where(text =>
                text.StartsWith(Extract, StringComparison.Ordinal)
                || text.StartsWith(Findings, StringComparison.Ordinal)
                || text.StartsWith(Workbook, StringComparison.Ordinal)
                || text.Contains(UnreadWorkbooks, StringComparison.Ordinal)
            )
            .Select(text => text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)])
            .Distinct(StringComparer.Ordinal);
}
