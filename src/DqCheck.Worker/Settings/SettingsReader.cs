using System.Globalization;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using Microsoft.Extensions.Configuration;

namespace DqCheck.Worker.Settings;

/// <summary>Reads settings from all sources and collects every mistake.</summary>
internal sealed class SettingsReader
{
    private readonly IConfiguration _configuration;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _mistakes = [];

    private SettingsReader(IConfiguration configuration) => _configuration = configuration;

    /// <summary>Reads and validates the settings; returns them with all mistakes.</summary>
    public static (WorkerSettings Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = reader.ReadWorker();
        reader.ReportUnknown();
        reader._mistakes.AddRange(new SettingsValidator().Validate(settings).Errors.Select(e => e.ErrorMessage).Distinct());
        return (settings, reader._mistakes);
    }

    private WorkerSettings ReadWorker()
    {
        var root = ReadPath("Root", "watched", Environment.CurrentDirectory);
        var state = ReadPath("State", "state", root);
        var workspaces = ReadPath("Workspaces", "workspaces", root);
        List<ProfileSettings> profiles =
        [
            .. _configuration.GetSection("Profiles").GetChildren().Select(p => ReadProfile(p.Key, root, workspaces)),
        ];
        if (profiles.All(p => p.Name != WorkerSettings.DefaultProfile))
            profiles.Add(
                new() { Name = WorkerSettings.DefaultProfile, Workspace = Path.Combine(workspaces, WorkerSettings.DefaultProfile) }
            );
        return new()
        {
            Root = root,
            Inbox = ReadPath("Inbox", "inbox", root),
            Working = ReadPath("Working", "working", root),
            Failed = ReadPath("Failed", "failed", root),
            State = state,
            Workspaces = workspaces,
            Notices = ReadPath("Notices", "notices.csv", root),
            HealthFile = ReadPath("HealthFile", "health.json", state),
            HealthPort = ReadText("HealthPort") is null ? null : (int)ReadNumber("HealthPort", 0),
            Page = ReadPage(root),
            PollInterval = TimeSpan.FromSeconds(ReadNumber("PollSeconds", 5)),
            StablePeriod = TimeSpan.FromSeconds(ReadNumber("StillSeconds", 2)),
            MaxConcurrentChecks = (int)ReadNumber("Checks", 1),
            MaxAttempts = (int)ReadNumber("Tries", 5),
            MaxMegabytes = (int)ReadNumber("LargestMegabytes", 2000),
            MaxCheckDuration = TimeSpan.FromMinutes(ReadNumber("LongestCheckMinutes", 60)),
            StopTimeout = TimeSpan.FromSeconds(ReadNumber("StopSeconds", 30)),
            MaxRetryDelay = TimeSpan.FromSeconds(ReadNumber("LongestPauseSeconds", 300)),
            LogJson = ReadWord("Log", "text", "text", "json") == "json",
            MailPickup = ReadPathIfSet("Mail:Pickup", root),
            MailFrom = ReadText("Mail:From"),
            MailTo = ReadList("Mail:To"),
            Profiles = profiles,
        };
    }

    private PageSettings ReadPage(string root) =>
        new()
        {
            IsEnabled = ReadWord("Page:Enabled", "true", "true", "false") == "true",
            Port = (int)ReadNumber("Page:Port", PageSettings.DefaultPort),
            Workspace = ReadPathIfSet("Page:Workspace", Environment.CurrentDirectory),
            StopsAtEndOfInput = ReadWord("Page:StopAtEndOfInput", "false", "true", "false") == "true",
            MaxUploadMegabytes = (int)ReadNumber("Page:LargestUploadMegabytes", 2000),
            IdleTimeout = TimeSpan.FromHours(ReadNumber("Page:IdleHours", 4)),
            Network = ReadNetwork(root),
        };

    /// <summary>
    /// How the page is reached from other computers; null where nothing asks for that. Half of it is a mistake, which the validator names.
    /// </summary>
    private NetworkSettings? ReadNetwork(string root)
    {
        const string Provider = "Page:OpenIdConnect";
        NetworkSettings network = new()
        {
            Address = NetworkSettings.ParseAddress(ReadText("Page:Address") ?? NetworkSettings.Localhost),
            Hosts = ReadList("Page:Host"),
            Certificate = ReadPathIfSet("Page:Certificate", root),
            CertificateKey = ReadPathIfSet("Page:CertificateKey", root),
            CertificatePassword = ReadText("Page:CertificatePassword"),
            OpenIdConnect = new()
            {
                Authority = ReadText($"{Provider}:Authority"),
                ClientId = ReadText($"{Provider}:ClientId"),
                ClientSecret = ReadText($"{Provider}:ClientSecret"),
                Scopes = ReadList($"{Provider}:Scopes"),
                RoleClaim = ReadText($"{Provider}:RoleClaim") ?? OpenIdConnectSettings.DefaultRoleClaim,
                NameClaim = ReadText($"{Provider}:NameClaim") ?? OpenIdConnectSettings.DefaultNameClaim,
                KeyworkerClaim = ReadText($"{Provider}:KeyworkerClaim"),
                Roles = PageRoles.All.ToDictionary(role => role, IReadOnlyList<string> (role) => ReadList($"{Provider}:Roles:{role}")),
            },
        };
        var isAsked = network.Hosts.Count > 0 || network.Certificate is not null || _configuration.GetSection(Provider).Exists();
        return isAsked || !network.IsLocal ? network : null;
    }

    private ProfileSettings ReadProfile(string name, string root, string workspaces)
    {
        var key = $"Profiles:{name}";
        _known.Add(key);
        var words = ReadList($"{key}:Formats");
        var formats = OutputFormats.Parse(words, out var unknown);
        foreach (var word in unknown)
            _mistakes.Add($"{key}:Formats: {OutputFormats.DescribeUnknown(word)}");
        return new()
        {
            Name = name.ToLowerInvariant(),
            Workspace = ReadPathIfSet($"{key}:Workspace", root) ?? Path.Combine(workspaces, name.ToLowerInvariant()),
            Ruleset = ReadText($"{key}:Ruleset"),
            Contracts = ReadList($"{key}:Contracts"),
            Audience = ReadWordIfSet<Audience>($"{key}:Audience"),
            Counts = ReadWordIfSet<CountPrecision>($"{key}:Counts"),
            Formats = words.Count > 0 ? formats : null,
            People = ReadPathIfSet($"{key}:People", root),
            Accepted = ReadPathIfSet($"{key}:Accepted", root),
            Columns = ReadPathIfSet($"{key}:Columns", root),
        };
    }

    private string? ReadText(string key)
    {
        _known.Add(key);
        return string.IsNullOrWhiteSpace(_configuration[key]) ? null : _configuration[key]!.Trim();
    }

    /// <summary>
    /// Reads a path that has a default. A blank one is a mistake: it comes from a variable that is not set, and another folder would be used.
    /// </summary>
    private string ReadPath(string key, string otherwise, string root)
    {
        if (ReadText(key) is null && _configuration[key] is not null)
            _mistakes.Add($"{key}: no path is given. Give one, or leave the setting out.");
        return ReadPathIfSet(key, root) ?? Path.GetFullPath(otherwise, root);
    }

    private string? ReadPathIfSet(string key, string root)
    {
        if (ReadText(key) is not { } path)
            return null;
        if (!path.Contains('\0', StringComparison.Ordinal))
            return Path.GetFullPath(path, root);
        _mistakes.Add($"{key}: this is not a path.");
        return null;
    }

    private double ReadNumber(string key, double otherwise)
    {
        if (ReadText(key) is not { } text)
            return otherwise;
        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= int.MaxValue / 100
        )
            return number;
        _mistakes.Add($"{key}: “{text}” is not a number that can be used.");
        return otherwise;
    }

    private string ReadWord(string key, string otherwise, params string[] words)
    {
        if (ReadText(key) is not { } text)
            return otherwise;
        if (words.FirstOrDefault(w => w.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word)
            return word;
        _mistakes.Add($"{key}: “{text}” is not known. Use {string.Join(" or ", words)}.");
        return otherwise;
    }

    private T? ReadWordIfSet<T>(string key)
        where T : struct, Enum =>
        ReadText(key) is null ? null : EnumText.Parse<T>(ReadWord(key, EnumText.ToWord(default(T)), EnumText.GetWords<T>()));

    /// <summary>Reads a JSON list, or words separated by commas.</summary>
    private List<string> ReadList(string key)
    {
        var children = _configuration
            .GetSection(key)
            .GetChildren()
            .Where(c => int.TryParse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToList();
        foreach (var child in children)
            _known.Add(child.Path);
        var words = children.Count > 0 ? children.Select(c => c.Value) : (ReadText(key) ?? "").Split(',');
        _known.Add(key);
        return [.. words.Select(w => w?.Trim()).OfType<string>().Where(w => w.Length > 0)];
    }

    private void ReportUnknown()
    {
        foreach (var (key, value) in _configuration.AsEnumerable().OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (value is not null && !_known.Contains(key) && key is not "Settings")
                _mistakes.Add($"{key}: unknown setting.{(EarlierVersion.Settings.Contains(key) ? $" {EarlierVersion.Advice}" : "")}");
        }
    }
}
