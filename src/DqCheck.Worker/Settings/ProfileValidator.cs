using System.Text.RegularExpressions;
using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Whether extracts can be checked as a profile says: its ruleset, contracts and files load.</summary>
internal sealed class ProfileValidator : AbstractValidator<ProfileSettings>
{
    public ProfileValidator()
    {
        RuleFor(p => p.Name)
            .Must(n => Regex.IsMatch(n, "^[a-z0-9][a-z0-9-]{0,59}$") && n != WorkerSettings.AgainFolder)
            .WithMessage(
                $"Profiles: “{{PropertyValue}}” cannot be the name of a folder in the inbox; use letters, digits and hyphens, at most 60, and not {WorkerSettings.AgainFolder}."
            );
        RuleFor(p => p)
            .Custom(
                (profile, context) =>
                {
                    try
                    {
                        ProfileInUse.Load(profile);
                    }
                    catch (DqFault fault)
                    {
                        context.AddFailure($"Profiles:{profile.Name}: {fault.Message}");
                        foreach (var mistake in fault.Mistakes)
                            context.AddFailure($"Profiles:{profile.Name}: {mistake}");
                    }
                }
            );
    }
}
