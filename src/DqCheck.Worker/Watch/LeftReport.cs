using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>Says what stays in the inbox: each file or folder is logged once, and a profile whose folder is a link is a fault.</summary>
internal sealed class LeftReport(WorkerSettings settings, ActiveFaults faults, ILogger log)
{
    private readonly HashSet<string> _reported = [];

    public void Report(Inbox inbox)
    {
        _reported.IntersectWith(inbox.Left.Select(e => e.Path));
        foreach (var (place, path, rule) in inbox.Left.Where(e => _reported.Add(e.Path)))
            log.Log(
                rule.IsExpected ? LogLevel.Information : LogLevel.Warning,
                "{Place}: a {Kind} is left there. {Advice} The hash of its name is {Hash}.",
                place,
                rule.One,
                rule.Advice,
                RedactedFileName.Hash(Path.GetFileName(path))
            );
        foreach (var profile in settings.Profiles)
        {
            var source = $"Folder of profile {profile.Name}";
            if (inbox.LinkedProfiles.Contains(profile.Name))
                faults.Report(source, "it is a link, and links are not followed. Make a folder in its place");
            else
                faults.Clear(source);
        }
    }
}
