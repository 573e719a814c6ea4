using System.Text.RegularExpressions;
using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Validates a profile: its ruleset, contracts and files must load.</summary>
internal sealed class ProfileValidator : AbstractValidator<ProfileSettings>
{
    public ProfileValidator()
    {
        RuleFor(p => p.Name)
            .Must(n => Regex.IsMatch(n, "^[a-z0-9][a-z0-9-]{0,59}$") && n != WorkerSettings.RecheckFolder)
            .WithMessage(
                $"Profiles: “{{PropertyValue}}” cannot be the name of a folder in the inbox; use letters, digits and hyphens, at "
                    + $"most 60, and not {WorkerSettings.RecheckFolder}."
            );
        RuleForEach(p => LoadedProfile.FindMistakes(p))
            .Empty()
            .WithMessage((profile, mistake) => $"Profiles:{profile.Name}: {mistake}")
            .OverridePropertyName(nameof(WorkerSettings.Profiles));
    }
}
