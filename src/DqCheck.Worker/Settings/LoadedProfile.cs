using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Monthly;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using DqCheck.Rulesets;

namespace DqCheck.Worker.Settings;

/// <summary>A profile with all its inputs loaded and free of mistakes.</summary>
internal sealed class LoadedProfile
{
    private readonly string _inputHashes;
    private readonly bool _isMonthly;

    private LoadedProfile(ProfileSettings settings, LoadedRuleset rules, bool isMonthly, string parts)
    {
        Settings = settings;
        Rules = rules;
        _isMonthly = isMonthly;
        _inputHashes = parts;
    }

    public ProfileSettings Settings { get; }

    public LoadedRuleset Rules { get; }

    /// <summary>Whether its workbooks have cells to type into, because a contract requires monthly figures.</summary>
    public bool WritesInputCells => _isMonthly && Settings.Audience == Audience.Provider && Settings.Formats.Contains(XlsxOutput.Format);

    /// <summary>Loads a profile; whatever has not changed since <paramref name="before"/> is reused.</summary>
    /// <exception cref="DqCheckException">A ruleset, contract or file is not there or has mistakes.</exception>
    public static LoadedProfile Load(ProfileSettings settings, LoadedProfile? before = null)
    {
        var (folder, found, named) = RulesetFolders.Find(settings.Ruleset);
        try
        {
            var rules =
                before is not null
                && before.Rules.Ruleset.Folder == folder
                && before.Rules.Ruleset.Sha256 == RulesetFolders.ComputeSha256(folder)
                    ? before.Rules
                    : new(RulesetReader.Read(folder, CodedRules.Ids), found, named);
            var contracts = ContractReader.Read(settings.Contracts, rules.Ruleset);
            MonthlyResult.Validate(contracts, carries: false);
            var profile = new LoadedProfile(
                settings,
                rules,
                contracts.Any(MonthlyResult.IsMonthly),
                string.Join(
                    '\n',
                    [
                        CheckResult.Version,
                        settings.Name,
                        rules.Ruleset.Sha256,
                        rules.DataSet ?? "",
                        .. contracts.Select(c => c.Sha256),
                        settings.Audience.ToString(),
                        settings.Counts.ToString(),
                        string.Join(',', settings.Formats.Select(f => f.Id)),
                        HashFile(settings.People),
                        HashFile(settings.Accepted),
                        HashFile(settings.Columns),
                    ]
                )
            );
            SideInputs.Read(profile.CreateRequest([]), rules.Ruleset);
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
        Settings.Audience == Audience.Provider
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

    /// <summary>Creates the request for a check.</summary>
    public CheckRequest CreateRequest(IReadOnlyList<string> extracts) =>
        new()
        {
            Extracts = extracts,
            Ruleset = Settings.Ruleset,
            Contracts = Settings.Contracts,
            People = Settings.People,
            Accepted = Settings.Accepted,
            Columns = Settings.Columns,
        };

    /// <summary>The options for writing outputs into a folder.</summary>
    public OutputOptions Outputs(string folder) =>
        new()
        {
            Folder = folder,
            Formats = Settings.Formats,
            Audience = Settings.Audience,
            Counts = Settings.Counts,
        };

    private static string HashFile(string? path) =>
        path is null || !File.Exists(path) ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
