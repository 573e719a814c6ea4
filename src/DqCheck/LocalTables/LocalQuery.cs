using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.LocalTables;

/// <summary>What a line of a contract counts in a local table, from the columns <c>table</c>, <c>date</c>, <c>when</c>, <c>of</c> and
/// <c>counts</c>.</summary>
/// <param name="Table">The table.</param>
/// <param name="Date">The column whose date lies in the window.</param>
/// <param name="When">The lines that count; null for all.</param>
/// <param name="Of">
/// For a share: <see cref="AllRows"/>, a condition on lines, or the measure of journeys that is the denominator; blank for a count.
/// </param>
/// <param name="Kind">What is counted.</param>
/// <param name="Column">The number that is summed, or the date from which days count; blank for none.</param>
/// <param name="To">The date to which days count; blank for none.</param>
internal sealed record LocalQuery(
    LocalTableDefinition Table,
    string Date,
    LocalCondition? When,
    string Of,
    LocalCountKind Kind,
    string Column,
    string To
)
{
    /// <summary>The word for a share of all lines in the window.</summary>
    public const string AllRows = "rows";

    /// <summary>The columns of a contract's file that hold it.</summary>
    public static readonly string[] Columns = ["table", "date", "when", "of", "counts"];

    /// <summary>The measure of journeys that is the denominator; null for another.</summary>
    public JourneyMeasure? OfMeasure => JourneyMeasures.Find(Of);

    /// <summary>Whether there is a time in which a line must be written.</summary>
    public bool HasDeadline => When?.Terms.Any(t => t.ComparesDates && LocalEvents.Names.Contains(t.Right)) == true;

    /// <summary>The condition of the lines that are the denominator; null for another.</summary>
    public LocalCondition? OfCondition => Of is "" or AllRows || OfMeasure is not null ? null : LocalCondition.Parse(Of);

    /// <summary>The columns of the table that it reads, besides those that say who a line is about.</summary>
    public IEnumerable<string> ColumnsRead =>
        new[] { Date, Column, To }.Concat(Terms.SelectMany(t => t.Columns)).Where(name => Table.Find(name) is not null).Distinct();

    /// <summary>Whether it asks for journeys of the extract, so that its lines must name a client.</summary>
    public bool NeedsJourneys =>
        OfMeasure is not null || IsEvent(Column) || IsEvent(To) || Terms.Any(t => IsEvent(t.Left) || IsEvent(t.Right));

    private IEnumerable<LocalTerm> Terms => new[] { When, OfCondition }.OfType<LocalCondition>().SelectMany(c => c.Terms);

    private static bool IsEvent(string name) => name != LocalEvents.Today && LocalEvents.Names.Contains(name);

    /// <summary>Reads the columns; null where the line names no table or has mistakes.</summary>
    public static LocalQuery? Read(TableRow row, LocalTableSet tables, Mistakes mistakes)
    {
        if (row["table"].Length == 0)
        {
            foreach (var column in Columns.Where(c => row[c].Length > 0))
                mistakes.Add(row, $"{column} is filled in, but table is blank.");
            return null;
        }

        if (tables.Find(row["table"]) is not { } table)
        {
            var known = tables.Tables.Select(t => t.Id).ToList();
            mistakes.Add(row, $"unknown table “{row["table"]}”.{NearestIds.AskMeant(row["table"], known)} Use {Plural.JoinOr(known)}.");
            return null;
        }

        LocalQueryReader reader = new(row, table, mistakes);
        return reader.Read();
    }
}
