using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>
/// The profiles, read anew where their files have changed; one with a mistake pauses until it is mended, and its extracts wait.
/// </summary>
internal sealed class ProfilesInUse(WorkerSettings settings, Troubles troubles)
{
    private readonly Dictionary<string, ProfileInUse> _read = [];
    private readonly Dictionary<string, ProfileInUse?> _thisTime = [];

    /// <summary>From now on files may have changed.</summary>
    public void LookAnew() => _thisTime.Clear();

    /// <summary>A profile by its name; null while it pauses, or where the settings name none.</summary>
    public ProfileInUse? Get(string name)
    {
        if (!_thisTime.TryGetValue(name, out var profile))
            _thisTime[name] = profile = Read(name);
        return profile;
    }

    /// <summary>How troubles call it.</summary>
    public static string Place(string name) => $"Profile {name}";

    private ProfileInUse? Read(string name)
    {
        var place = Place(name);
        if (troubles.IsPausing(place))
            return null;
        if (settings.Profiles.FirstOrDefault(p => p.Name == name) is not { } told)
        {
            troubles.Report(place, "it is no longer in the settings, and an extract of it is in working");
            return null;
        }

        try
        {
            _read[name] = ProfileInUse.Load(told, _read.GetValueOrDefault(name));
            troubles.Clear(place);
            return _read[name];
        }
        catch (DqFault fault)
        {
            troubles.Report(place, string.Join(" ", fault.Mistakes.Prepend(fault.Message)));
            return null;
        }
    }
}
