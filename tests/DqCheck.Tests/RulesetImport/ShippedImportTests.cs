using DqCheck.Tables;
using Xunit;

namespace DqCheck.Tests.RulesetImport;

/// <summary>The shipped lines of data sets P to R are what the import makes of the table of fields.</summary>
public sealed class ShippedImportTests : IDisposable
{
    /// <summary>Lists that are written by hand, because their codes are not in the table.</summary>
    private static readonly string[] WithOwnList = ["MTHTN", "PHOSTSPVD"];

    private readonly ImportRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Importing_the_table_again_changes_nothing()
    {
        var import = _run.Import(ImportRun.Fields, r => r with { Sets = "P-R" });
        Assert.Equal([], import.Log.Changes);
        Assert.Equal([], import.Files.Keys);
        Assert.Equal(78, import.Log.Unchanged);
    }

    [Fact]
    public void Importing_it_without_the_lines_gives_the_same_ones_but_for_the_words()
    {
        var imported = Table.Read(ImportRun.Fields).Rows.Select(r => r["column"]).ToHashSet();
        var path = Path.Combine(_run.Ruleset.Path, "columns.csv");
        var shipped = Table.Read(path);
        HashSet<string> parts = ["P-R", "Q-R", "P-Q", "R"];
        var ours = shipped.Rows.Where(r => imported.Contains(r["column"]) && parts.Contains(r["sets"])).ToList();
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines.Where((_, i) => ours.All(r => r.Line != i + 1)));

        var import = _run.Import(ImportRun.Fields, r => r with { Sets = "P-R" });

        Assert.Equal(78, ours.Count);
        Assert.Equal(78, import.Log.Changes.Count(c => c.IsAdded));
        string[] words = ["title", "why", "fix"];
        string[] ofLists = ["list", "open", "pattern", "pattern-words", "value-severity"];
        Assert.All(
            ours,
            line =>
            {
                var made = _run.GetColumn(line["column"], line["sets"]);
                var cells = shipped.Columns.Except(words).Except(WithOwnList.Contains(line["column"]) ? ofLists : []);
                Assert.Equal(cells.Select(c => $"{c}: {line[c]}"), cells.Select(c => $"{c}: {made[c]}"));
            }
        );
    }

    [Fact]
    public void Rows_of_other_data_sets_are_named() =>
        Assert.Equal(
            ["PHSUPBUP", "PHUSBUP", "PHSUPBUNAL", "PHUSBUNAL"],
            _run.Import(ImportRun.Fields, r => r with { Sets = "P-R" })
                .Log.Unused.Select(u => u.Why.Split(" is not a column of data set P-R: last in O.")[0])
        );

    [Fact]
    public void Every_column_of_the_data_sets_says_why_and_how_in_words_of_its_own()
    {
        var lines = Table.Read(Path.Combine(_run.Ruleset.Path, "columns.csv")).Rows.Where(r => r["sets"] is "P-R" or "Q-R" or "P-Q" or "R");
        Assert.DoesNotContain(lines, l => l["why"].StartsWith("This item is part of data set", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l["why"] == "draft" || l["fix"] == "draft");
    }
}
