using System.Security.Cryptography;
using System.Text;
using DqCheck.Contracts;
using DqCheck.LocalTables;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;

namespace DqCheck.Workspaces;

/// <summary>
/// A folder for the monthly round of a service: its settings, its own files, the results of each month and their history. Everything in it
/// is found by name; nothing in it is found by the current folder.
/// </summary>
internal sealed class Workspace
{
    public const string ResultsName = "results";

    private const string SettingsName = "settings.json";

    /// <summary>Names of the files in a workspace that DqCheck reads or writes.</summary>
    public static readonly IReadOnlySet<string> OwnFiles = new HashSet<string>(StringComparer.Ordinal)
    {
        SettingsName,
        "README.txt",
        "accepted.csv",
        "people.csv",
        "columns.csv",
        "reasons.csv",
        "benchmarks.csv",
        "history.db",
        "history.db-journal",
        "secret",
        ".lock",
    };

    private const int SecretBytes = 32;

    private readonly string _root;

    private Workspace(string root, WorkspaceSettings settings)
    {
        _root = root;
        Settings = settings;
    }

    public WorkspaceSettings Settings { get; }

    /// <summary>Known findings that the service has decided to leave.</summary>
    public string AcceptedFile => InRoot("accepted.csv");

    /// <summary>Keyworkers and teams.</summary>
    public string PeopleFile => InRoot("people.csv");

    /// <summary>Names of columns in the case-management system.</summary>
    public string ColumnsFile => InRoot("columns.csv");

    /// <summary>Reasons and actions that people typed into workbooks.</summary>
    public string ReasonsFile => InRoot("reasons.csv");

    /// <summary>Rules and thresholds of the service's own.</summary>
    public string OwnRules => InRoot("rules");

    /// <summary>Tables that a contract asks for.</summary>
    public string LocalTables => InRoot("local");

    public string SettingsPath => InRoot(SettingsName);

    /// <summary>Figures that people returned by hand.</summary>
    public string Returns => InRoot("returns");

    /// <summary>Figures of other areas and times.</summary>
    public string BenchmarksFile => InRoot(BenchmarkReader.FileName);

    /// <summary>The results of each month and agency, with client-level data.</summary>
    public string Results => InRoot(ResultsName);

    /// <summary>The copies for the commissioner, without client-level data.</summary>
    public string CommissionerCopies => InRoot("commissioner");

    /// <summary>The database of the history.</summary>
    public string HistoryFile => InRoot("history.db");

    private string SecretFile => InRoot("secret");

    /// <summary>Opens a workspace.</summary>
    /// <exception cref="DqCheckException">The folder is not a workspace, or its settings have mistakes; all are listed.</exception>
    public static Workspace Open(string folder)
    {
        var root = Path.GetFullPath(folder);
        var path = Path.Combine(root, SettingsName);
        if (!File.Exists(path))
            throw new DqCheckException(
                FaultKind.Usage,
                $"{folder} is not a workspace: it has no {SettingsName}. To make one, run dqcheck workspace new {folder}."
            );
        return new(root, ReadSettings(root, path));
    }

    /// <summary>Opens a workspace, some of whose settings come from elsewhere; makes it if there is none.</summary>
    /// <exception cref="DqCheckException">Its settings have mistakes; all are listed.</exception>
    public static Workspace OpenWith(string folder, Func<WorkspaceSettings, WorkspaceSettings> change)
    {
        Ensure(folder);
        var workspace = Open(folder);
        return new(workspace._root, change(workspace.Settings));
    }

    /// <summary>Makes a workspace if there is none. Files that are in the folder stay as they are.</summary>
    public static void Ensure(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(root, SettingsName)))
            WriteNew(root);
    }

    /// <summary>Makes a workspace in a folder that does not exist or is empty.</summary>
    /// <exception cref="DqCheckException">The folder holds something, or cannot be written.</exception>
    public static Workspace Create(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root))
            throw new DqCheckException(FaultKind.Usage, $"{folder} is a file. Give the path of a folder.");
        if (File.Exists(Path.Combine(root, SettingsName)))
            throw new DqCheckException(FaultKind.Usage, $"{folder} is a workspace already. Nothing was changed.");
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new DqCheckException(FaultKind.Usage, $"{folder} is not empty. Choose a new folder for the workspace.");
        OutputErrors.Wrap(folder, "another folder", () => WriteNew(root));
        return Open(folder);
    }

    /// <summary>Waits until no other run is changing the workspace.</summary>
    public FileLock Lock(CancellationToken cancel)
    {
        PrivateFiles.CreateFolder(_root);
        return FileLock.Acquire(InRoot(".lock"), cancel);
    }

    /// <summary>The contracts in the settings file, as they are named there.</summary>
    public IReadOnlyList<string> ReadContracts() => SettingsFileReader.Read(InRoot(SettingsName)).Contracts;

    /// <summary>Writes other contracts into the settings file. Whoever does so holds the lock.</summary>
    public void SaveContracts(IReadOnlyList<string> contracts) =>
        PrivateFiles.WriteJson(
            InRoot(SettingsName),
            SettingsFileReader.Read(InRoot(SettingsName)) with
            {
                Contracts = contracts,
            },
            SettingsFileJson.Default.SettingsFile
        );

    /// <summary>The key of hashed ids, made when it is first needed.</summary>
    public byte[] ReadSecret()
    {
        if (!File.Exists(SecretFile))
            PrivateFiles.Write(SecretFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)) + "\n");
        return Encoding.UTF8.GetBytes(File.ReadAllText(SecretFile).Trim());
    }

    /// <summary>What the workspace adds to a request: each of its files and settings that the request does not give itself.</summary>
    public CheckRequest Complete(CheckRequest given) =>
        given with
        {
            Ruleset = given.Ruleset ?? Settings.Ruleset,
            OwnRules = given.OwnRules ?? (Directory.Exists(OwnRules) ? OwnRules : null),
            Contracts = given.Contracts.Count > 0 ? given.Contracts : Settings.Contracts,
            Accepted = given.Accepted ?? FindFilled(AcceptedFile),
            People = given.People ?? FindFilled(PeopleFile),
            Columns = given.Columns ?? FindFilled(ColumnsFile),
            LocalTables = given.LocalTables ?? (LocalFolder.HasTables(LocalTables) ? LocalTables : null),
            Returns = given.Returns ?? (LocalFolder.HasTables(Returns) ? Returns : null),
            Benchmarks = given.Benchmarks ?? FindFilled(BenchmarksFile),
        };

    /// <summary>A file, if it has more than a header.</summary>
    private static string? FindFilled(string path) =>
        File.Exists(path) && File.ReadLines(path).Skip(1).Any(line => line.Trim().Length > 0) ? path : null;

    private static void WriteNew(string root)
    {
        foreach (var folder in new[] { "", ResultsName, "commissioner", "local", "returns", "rules" })
            PrivateFiles.CreateFolder(Path.Combine(root, folder));
        foreach (var (name, text) in WorkspaceFiles.Create().Where(file => !File.Exists(Path.Combine(root, file.Name))))
            PrivateFiles.Write(Path.Combine(root, name), text);
        // Last, because it makes the folder a workspace.
        PrivateFiles.WriteJson(Path.Combine(root, SettingsName), new SettingsFile(), SettingsFileJson.Default.SettingsFile);
    }

    private static WorkspaceSettings ReadSettings(string root, string path)
    {
        var file = SettingsFileReader.Read(path);
        file = file with { Ruleset = Resolve(file.Ruleset), Contracts = [.. file.Contracts.Select(c => Resolve(c)!)] };
        var mistakes = new SettingsFileValidator().Validate(file).Errors;
        if (mistakes.Count > 0)
            throw new DqCheckException(
                FaultKind.Usage,
                $"{SettingsName} has mistakes, so nothing was checked:",
                [.. mistakes.Select(m => m.ErrorMessage)]
            );
        return new()
        {
            Ruleset = file.Ruleset,
            Contracts = file.Contracts,
            Audience = EnumText.Parse<Audience>(file.Audience),
            Counts = EnumText.Parse<CountPrecision>(file.Counts),
            Formats = OutputFormats.Parse([.. file.Formats], out _),
            Split = file.Split is { } by ? EnumText.Parse<SplitBy>(by) : null,
            Person = file.Person,
            KeepResults = file.KeepResults,
            KeepHistoryMonths = file.KeepHistoryMonths,
            HashIds = file.IdsInHistory == SettingsFileValidator.HashedIds,
        };

        // A folder in the workspace comes before an id.
        string? Resolve(string? named) =>
            named is not null && Directory.Exists(Path.Combine(root, named)) ? Path.Combine(root, named) : named;
    }

    private string InRoot(string name) => Path.Combine(_root, name);
}
