namespace DqCheck.Contracts;

/// <summary>The report that a contract asks for, in the words and the order of its document.</summary>
/// <param name="Name">What its tabs are called.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">From left to right; empty: the columns of every contract.</param>
/// <param name="Section">What the sections of its lines begin with; blank for all lines.</param>
/// <param name="JoinsGroups">Whether a line is one row with a column for each group of clients.</param>
internal sealed record ContractReport(
    string Name,
    string Title,
    IReadOnlyList<ContractReportColumn> Columns,
    string Section = "",
    bool JoinsGroups = false
)
{
    /// <summary>The longest name: the names of tabs add words to it and have at most 31 characters.</summary>
    public const int MaxNameLength = 20;

    /// <summary>The report of a contract that defines none.</summary>
    public static ContractReport CreateDefault(string id, string title) =>
        new(
            string.Join(' ', id.Split('-').Select(Capitalise)) is var name && name.Length > MaxNameLength ? name[..MaxNameLength] : name,
            title,
            []
        );

    private static string Capitalise(string word) =>
        word is "and" or "of" || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
