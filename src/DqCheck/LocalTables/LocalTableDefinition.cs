using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>A table that services keep beside the extract: a line of <c>rulesets/local/tables.csv</c> with its columns.</summary>
/// <param name="Id">Also the name of its file, such as <c>referrals</c>.</param>
/// <param name="Title">In plain words.</param>
/// <param name="Key">The column by which its lines join the extract; <see cref="NoKey"/> for none.</param>
/// <param name="Who">Who fills it in.</param>
/// <param name="Source">The documents that ask for it.</param>
/// <param name="Confidence">How certain it is that this is what they ask for.</param>
/// <param name="Description">What one line is.</param>
/// <param name="Columns">Its columns, in the order of the template.</param>
internal sealed record LocalTableDefinition(
    string Id,
    string Title,
    string Key,
    string Who,
    string Source,
    Confidence Confidence,
    string Description,
    IReadOnlyList<LocalColumn> Columns
)
{
    /// <summary>The key of a table about people who are not in the extract.</summary>
    public const string NoKey = "none";

    /// <summary>Whether its lines join the extract.</summary>
    public bool IsJoined => Key != NoKey;

    /// <summary>The age group of everybody in the table, where its lines do not say; blank for none.</summary>
    public string AgeGroup { get; init; } = "";

    public LocalColumn? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
