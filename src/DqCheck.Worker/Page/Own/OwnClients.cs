using DqCheck.People;
using DqCheck.Rulesets;
using DqCheck.Tables;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Own;

/// <summary>
/// The clients of one keyworker. A finding is theirs only if it was when the extract was checked and people.csv still says so.
/// </summary>
internal sealed class OwnClients
{
    private readonly string _keyworker;
    private readonly PeopleFile? _people;
    private readonly DateTime _peopleChanged;

    private OwnClients(string keyworker, PeopleFile? people, DateTime peopleChanged)
    {
        _keyworker = keyworker;
        _people = people;
        _peopleChanged = peopleChanged;
    }

    /// <summary>Reads people.csv as it is now.</summary>
    /// <exception cref="DqCheckException">It has mistakes.</exception>
    public static OwnClients Read(ProfileSettings profile, Workspace workspace, string keyworker)
    {
        var path = profile.People ?? workspace.PeopleFile;
        if (!File.Exists(path))
            return new(keyworker, null, default);
        // First, so that a change while it is being read counts as later.
        var changed = File.GetLastWriteTimeUtc(path);
        Mistakes mistakes = new();
        var people = PeopleFile.Read(path, mistakes);
        mistakes.ThrowIfAny("people.csv has mistakes, so DqCheck cannot tell whose clients these are.");
        return new(keyworker, people, changed);
    }

    /// <summary>Their findings in a result, in the order of the result.</summary>
    public IEnumerable<OwnFinding> ListFindings(StoredResult result)
    {
        var hasChanged = _peopleChanged > File.GetLastWriteTimeUtc(result.FindingsFile);
        return LocalTable
            .Enumerate(result.FindingsFile)
            .Select(row => new OwnFinding([.. row.Table.Columns.Select(column => row[column])], row.Table.Columns))
            .Where(finding => IsOwn(finding, hasChanged));
    }

    private bool IsOwn(OwnFinding finding, bool hasChanged)
    {
        if (_people is null || finding.Client.Length == 0 || finding.Keyworker != _keyworker)
            return false;
        // Without a line of its own, the person of a client comes from an episode. Only a check knows of which.
        return (_people.FindByEpisode(finding.Client, finding.Episode) ?? _people.FindByClient(finding.Client)) is { } now
            ? now.Keyworker == _keyworker
            : finding.Episode.Length == 0 && !hasChanged;
    }
}
