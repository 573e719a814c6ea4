using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Monthly;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Settings;

/// <summary>A profile with its workspace and all its inputs loaded and free of mistakes.</summary>
internal sealed class LoadedProfile
{
    private readonly string _inputHashes;

    private LoadedProfile(ProfileSettings settings, Workspace workspace, LoadedRuleset rules, string parts)
    {
        Settings = settings;
        Workspace = workspace;
        Rules = rules;
        _inputHashes = parts;
    }

    public ProfileSettings Settings { get; }

    /// <summary>The workspace, with the settings of the profile.</summary>
    public Workspace Workspace { get; }

    public LoadedRuleset Rules { get; }

    public Audience Audience => Workspace.Settings.Audience;

    /// <summary>The outputs, which are written into the workspace.</summary>
    public OutputOptions Outputs =>
        new()
        {
            Formats = Workspace.Settings.Formats,
            Audience = Workspace.Settings.Audience,
            Counts = Workspace.Settings.Counts,
            Split = Workspace.Settings.Split,
        };

    /// <summary>Loads a profile; whatever has not changed since <paramref name="before"/> is reused.</summary>
    /// <exception cref="DqCheckException">A ruleset, contract or file is not there or has mistakes.</exception>
    public static LoadedProfile Load(ProfileSettings settings, LoadedProfile? before = null)
    {
        try
        {
            var workspace = settings.OpenWorkspace();
            var request = workspace.Complete(CreateRequest(settings, []));
            var rules = LoadRules(request, before?.Rules);
            var contracts = ContractReader.Read(request.Contracts, rules.Ruleset);
            MonthlyResult.Validate(contracts, carries: false);
            var profile = new LoadedProfile(
                settings,
                workspace,
                rules,
                string.Join(
                    '\n',
                    [
                        CheckResult.Version,
                        settings.Name,
                        rules.Ruleset.Sha256,
                        rules.DataSet ?? "",
                        .. contracts.Select(c => c.Sha256),
                        workspace.Settings.Audience.ToString(),
                        workspace.Settings.Counts.ToString(),
                        string.Join(',', workspace.Settings.Formats.Select(f => f.Id)),
                        workspace.Settings.Split?.ToString() ?? "",
                        HashFile(request.People),
                        HashFile(request.Accepted),
                        HashFile(request.Columns),
                        HashFile(workspace.ReasonsFile),
                    ]
                )
            );
            profile.Outputs.Validate(request);
            SideInputs.Read(request, rules.Ruleset);
            new WorkspaceCheck(workspace).Validate();
            return profile;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, "The ruleset, a contract or a file of the profile cannot be read.", cause: e);
        }
    }

    /// <summary>Why its ruleset or a contract does not exist; empty if all do.</summary>
    public static IReadOnlyList<string> FindUnknown(ProfileSettings settings)
    {
        List<string> unknown = [];
        Find(() => RulesetFolders.Find(settings.Ruleset));
        foreach (var contract in settings.Contracts)
            Find(() => ContractFolders.Find(contract));
        return unknown;

        void Find(Action find)
        {
            try
            {
                find();
            }
            catch (DqCheckException fault)
            {
                unknown.Add(fault.Message);
            }
        }
    }

    /// <summary>Whether the name of an extract may be shown to the audience. A commissioner sees it only if it begins with an agency code.</summary>
    public bool ShowsName(string fileName) =>
        Audience == Audience.Provider
        || (
            ExtractName.Parse(fileName).Agency is { } agency
            && Rules.Ruleset.DataSets.Any(d => d.Find(ColumnNames.AGNCY)?.Pattern?.IsMatch(agency) == true)
        );

    /// <summary>
    /// Hash of everything that determines the result of an extract: its bytes, the profile, and what the check takes from its name (agency,
    /// dates and letter). Of other names nothing is used, so that they all have one key.
    /// </summary>
    public string GetKey(string extractSha256, string fileName)
    {
        var name = ExtractName.Parse(fileName);
        return Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{_inputHashes}\n{extractSha256}\n{name.Agency}\n{name.From:o}\n{name.To:o}\n{name.InvalidDate}\n{name.Letter}"
                    )
                )
            )
        );
    }

    /// <summary>Creates the request for a check; the workspace adds the rest.</summary>
    public CheckRequest CreateRequest(IReadOnlyList<string> extracts) => CreateRequest(Settings, extracts);

    private static CheckRequest CreateRequest(ProfileSettings settings, IReadOnlyList<string> extracts) =>
        new()
        {
            Extracts = extracts,
            Ruleset = settings.Ruleset,
            Contracts = settings.Contracts,
            People = settings.People,
            Accepted = settings.Accepted,
            Columns = settings.Columns,
        };

    private static LoadedRuleset LoadRules(CheckRequest request, LoadedRuleset? before)
    {
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        return
            before is not null
            && before.DataSet == named
            && before.Ruleset.Folder == folder
            && before.Ruleset.Sha256 == RulesetFolders.ComputeSha256(folder, request.OwnRules)
            ? before
            : new(RulesetReader.Read(folder, CodedRules.Ids, request.OwnRules), found, named);
    }

    private static string HashFile(string? path) =>
        path is null || !File.Exists(path) ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
