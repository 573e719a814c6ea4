using System.Reflection;
using NetArchTest.Rules;

namespace DqCheck.Tests.Architecture;

/// <summary>The way of the data is the way of the folders: the types of each know only those before it.</summary>
public class FolderDependencyTests
{
    private static readonly Assembly Library = typeof(ExtractCheck).Assembly;
    private static readonly Assembly Worker = typeof(DqCheck.Worker.Watch.WatchedFolder).Assembly;
    private static readonly Assembly CommandLine = typeof(DqCheck.Cli.CommandLineApp).Assembly;

    private static readonly Layer[] LibraryLayers =
    [
        Layer.RootTypes(
            "what every folder may use",
            "DqCheck",
            "DqCheckException",
            "FaultKind",
            "FindingClass",
            "NearestIds",
            "ParallelWork",
            "Plural",
            "RecordKind",
            "Severity",
            "TerminalText",
            "TerminalWriter",
            "UnexpectedErrors"
        ),
        .. Folders("DqCheck", "Tables", "Rulesets", "Extracts", "Records", "Journeys", "Findings", "Checks", "History", "People"),
        .. Folders("DqCheck", "Measures", "PreviousWorkbooks", "LocalTables", "Contracts", "Trends", "Monthly", "Samples"),
        Layer.RootTypes("a check", "DqCheck", "CheckRequest", "CheckResult", "ExtractCheck", "Finding", "SideInputs"),
        .. Folders("DqCheck", "Explanations", "Publication", "Reports", "Fixtures", "RulesetImport", "RulesetComparison", "Workspaces"),
    ];

    private static readonly Layer[] WorkerLayers =
    [
        .. Folders("DqCheck.Worker", "CrashPoints", "Settings", "Folders", "Claims", "Watch", "Page"),
        Layer.RootTypes("the entry point", "DqCheck.Worker", "Program"),
    ];

    [Fact]
    public void A_type_of_the_library_uses_only_its_folder_and_those_before_it() =>
        Assert.Equal([], Layer.FindViolations(Library, LibraryLayers));

    [Fact]
    public void A_type_of_the_worker_uses_only_its_folder_and_those_before_it() =>
        Assert.Equal([], Layer.FindViolations(Worker, WorkerLayers));

    [Fact]
    public void Every_type_stands_in_the_order_of_the_folders()
    {
        Assert.Equal([], TypesOutside(Library, LibraryLayers));
        Assert.Equal([], TypesOutside(Worker, WorkerLayers));
    }

    [Fact]
    public void The_command_line_and_the_worker_parse_no_csv_and_build_no_workbook_themselves() =>
        Assert.Equal(
            [],
            new[] { CommandLine, Worker }.SelectMany(a =>
                FindUsers(a, "CsvHelper.CsvReader", "CsvHelper.CsvParser", "ClosedXML", "DocumentFormat")
            )
        );

    [Theory]
    [InlineData("CsvHelper.CsvReader", "Tables")]
    [InlineData("CsvHelper.CsvWriter", "Tables", "History", "Samples", "Reports.Csv", "RulesetComparison", "Workspaces")]
    [InlineData("ClosedXML", "Reports.Workbooks")]
    [InlineData("DocumentFormat", "PreviousWorkbooks", "Reports.Workbooks", "RulesetImport")]
    [InlineData("Markdig", "Reports.Html")]
    [InlineData("Microsoft.Data.Sqlite", "Workspaces.Database")]
    [InlineData("FluentValidation", "Checks", "Contracts", "History", "LocalTables", "People", "Rulesets", "Workspaces")]
    public void A_library_is_used_only_where_it_is_needed(string library, params string[] folders)
    {
        var users = FindUsers(Library, library).ToList();
        Assert.NotEmpty(users);
        Assert.All(users, user => Assert.Contains(folders, f => user.StartsWith($"DqCheck.{f}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_holds_no_more_than_250_lines() =>
        Assert.Equal(
            [],
            Directory
                .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(f => File.ReadLines(f).Count() > 250)
                .Select(Path.GetFileName)
        );

    private static IEnumerable<Layer> Folders(string root, params string[] folders) => folders.Select(f => Layer.Folder(root, f));

    private static IEnumerable<string> FindUsers(Assembly assembly, params string[] used) =>
        Types.InAssembly(assembly).That().HaveDependencyOnAny(used).GetTypes().Select(t => t.FullName!);

    /// <summary>Types of our own that no layer holds.</summary>
    private static IEnumerable<string> TypesOutside(Assembly assembly, IReadOnlyList<Layer> layers) =>
        Types
            .InAssembly(assembly)
            .That()
            .ResideInNamespace("DqCheck")
            .GetTypes()
            .Select(t => t.FullName!)
            .Except(layers.SelectMany(l => l.SelectTypes(assembly).GetTypes()).Select(t => t.FullName!));
}
