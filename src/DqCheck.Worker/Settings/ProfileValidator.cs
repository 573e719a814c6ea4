using System.Text.RegularExpressions;
using DqCheck.Publication;
using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>
/// Validates a profile: its ruleset and contracts must exist. What is in them, and in its files, can be corrected while the worker runs: a
/// mistake there stops only the profile, see <see cref="LoadedProfile"/>.
/// </summary>
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
        RuleForEach(p => LoadedProfile.FindUnknown(p))
            .Empty()
            .WithMessage((profile, mistake) => $"Profiles:{profile.Name}: {mistake}")
            .OverridePropertyName(nameof(WorkerSettings.Profiles));
        RuleFor(p => p)
            .Must(p => p.Counts is null or CountPrecision.Rounded || p.Audience == Audience.Commissioner)
            .WithMessage(p =>
                $"Profiles:{p.Name}:Counts: exact goes with the audience commissioner only. The provider's outputs are always exact."
            )
            .OverridePropertyName(nameof(ProfileSettings.Counts));
    }
}
