using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>
/// The loaded profiles, reloaded when their files change. A profile with a mistake is paused until it is corrected, and its extracts wait.
/// </summary>
internal sealed class ProfileCache(WorkerSettings settings, ActiveFaults faults)
{
    private readonly Dictionary<string, LoadedProfile> _lastLoaded = [];
    private readonly Dictionary<string, LoadedProfile?> _current = [];

    /// <summary>Starts a scan: files may have changed.</summary>
    public void BeginScan() => _current.Clear();

    /// <summary>A profile by name; null while it is paused, or where the settings have none of that name.</summary>
    public LoadedProfile? Get(string name)
    {
        if (!_current.TryGetValue(name, out var profile))
        {
            profile = Read(name);
            _current[name] = profile;
        }

        return profile;
    }

    /// <summary>The source of its faults.</summary>
    public static string GetFaultSource(string name) => $"Profile {name}";

    private LoadedProfile? Read(string name)
    {
        var place = GetFaultSource(name);
        if (faults.IsBackingOff(place))
            return null;
        if (settings.Profiles.FirstOrDefault(p => p.Name == name) is not { } profileSettings)
        {
            faults.Report(place, "it is no longer in the settings, but one of its extracts is in working");
            return null;
        }

        try
        {
            _lastLoaded[name] = LoadedProfile.Load(profileSettings, _lastLoaded.GetValueOrDefault(name));
            faults.Clear(place);
            return _lastLoaded[name];
        }
        catch (DqCheckException fault)
        {
            faults.Report(place, string.Join(" ", fault.Mistakes.Prepend(fault.Message)));
            return null;
        }
    }
}
