using DqCheck.Checks;
using DqCheck.RulesetImport;
using DqCheck.Rulesets;
using DqCheck.Tables;
using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.RulesetImport;

/// <summary>Imports tables into a copy of the shipped ruleset, with all its data sets.</summary>
internal sealed class ImportRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportRun() => Ruleset = TestRuleset.CopyAllTo(_folder);

    public TestRuleset Ruleset { get; }

    public static string Fields => RepositoryPaths.FixturePath("import", "fields-cds-r.csv");

    public static string Workbook => RepositoryPaths.FixturePath("import", OfficialWorkbook.FileName);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a table into the folder of the test and returns its path.</summary>
    public string Write(params IEnumerable<string> lines) => _folder.Write("table.csv", string.Join('\n', lines) + "\n");

    public string GetPath(string name) => _folder.File(name);

    /// <summary>Imports into data set R, or what <paramref name="change"/> makes of the request, and writes.</summary>
    public ImportResult Import(string table, Func<ImportRequest, ImportRequest>? change = null, bool isChecked = true)
    {
        ImportRequest request = new()
        {
            Folder = Ruleset.Path,
            Tables = [table],
            DataSet = "ndtms-cds-r",
        };
        var import = RulesetImporter.Import(change is null ? request : change(request));
        if (isChecked)
            RulesetWriter.Check(Ruleset.Path, import, CodedRules.Ids);
        RulesetWriter.Write(Ruleset.Path, import);
        return import;
    }

    public static ImportRequest AsDataSetS(ImportRequest request) =>
        request with
        {
            DataSet = "ndtms-cds-s",
            Letter = "S",
            From = "2026-04-01",
        };

    /// <summary>The lines of a file of the ruleset, as text.</summary>
    public string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(Ruleset.Path, file));

    /// <summary>A line of columns.csv.</summary>
    public TableRow GetColumn(string column, string sets) =>
        Table.Read(Path.Combine(Ruleset.Path, "columns.csv")).Rows.Single(r => r["column"] == column && r["sets"] == sets);

    /// <summary>The lines of a code in a list.</summary>
    public IReadOnlyList<TableRow> GetCodes(string list, string code) =>
        [.. Table.Read(Path.Combine(Ruleset.Path, "codes", list + ".csv")).Rows.Where(r => r["code"] == code)];
}
