using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>
/// The loaded profiles, reloaded when their files change. A profile with a mistake is paused until it is corrected, and its extracts wait.
/// </summary>
internal sealed class ProfileCache(WorkerSettings settings, ActiveFaults faults)
{
    private readonly Dictionary<string, LoadedProfile> _lastLoaded = [];
    private readonly Dictionary<string, LoadedProfile?> _current = [];
    private readonly HashSet<string> _intact = [];

    /// <summary>
    /// Starts a scan: files may have changed. A profile that has not been loaded yet, or has a mistake, is loaded at once, so that its fault
    /// is shown before an extract needs it, and cleared when it is corrected.
    /// </summary>
    public void BeginScan()
    {
        _current.Clear();
        foreach (var profile in settings.Profiles.Where(p => !_intact.Contains(p.Name)))
            Get(profile.Name);
    }

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
            _intact.Add(name);
            return _lastLoaded[name];
        }
        catch (DqCheckException fault)
        {
            _intact.Remove(name);
            faults.Report(place, string.Join(" ", fault.Mistakes.Prepend(fault.Message)));
            return null;
        }
    }
}
