using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>
/// The profiles, read anew where their files have changed; one with a mistake pauses until it is mended, and its extracts wait.
/// </summary>
internal sealed class ProfileCache(WorkerSettings settings, ActiveFaults faults)
{
    private readonly Dictionary<string, LoadedProfile> _lastLoaded = [];
    private readonly Dictionary<string, LoadedProfile?> _current = [];

    /// <summary>From now on files may have changed.</summary>
    public void BeginScan() => _current.Clear();

    /// <summary>A profile by its name; null while it pauses, or where the settings name none.</summary>
    public LoadedProfile? Get(string name)
    {
        if (!_current.TryGetValue(name, out var profile))
            _current[name] = profile = Read(name);
        return profile;
    }

    /// <summary>How troubles call it.</summary>
    public static string GetFaultSource(string name) => $"Profile {name}";

    private LoadedProfile? Read(string name)
    {
        var place = GetFaultSource(name);
        if (faults.IsBackingOff(place))
            return null;
        if (settings.Profiles.FirstOrDefault(p => p.Name == name) is not { } profileSettings)
        {
            faults.Report(place, "it is no longer in the settings, and an extract of it is in working");
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
