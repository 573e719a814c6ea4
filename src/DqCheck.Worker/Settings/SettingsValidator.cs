using System.Text.RegularExpressions;
using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Validates the settings of the worker.</summary>
internal sealed class SettingsValidator : AbstractValidator<WorkerSettings>
{
    public SettingsValidator()
    {
        RuleFor(s => s.HealthPort).InclusiveBetween(1, 65535).WithMessage("HealthPort: use a port from 1 to 65535.");
        RuleFor(s => s.Page).SetValidator(new PageSettingsValidator());
        RuleFor(s => s.PollInterval)
            .InclusiveBetween(TimeSpan.FromSeconds(0.05), TimeSpan.FromHours(1))
            .WithMessage("PollSeconds: use between 0.05 and 3600 seconds.");
        RuleFor(s => s.StablePeriod)
            .InclusiveBetween(TimeSpan.FromSeconds(0.05), TimeSpan.FromHours(1))
            .WithMessage("StillSeconds: use between 0.05 and 3600 seconds.");
        RuleFor(s => s.MaxConcurrentChecks).InclusiveBetween(1, 64).WithMessage("Checks: use between 1 and 64 at a time.");
        RuleFor(s => s.MaxAttempts).InclusiveBetween(1, 100).WithMessage("Tries: use between 1 and 100.");
        RuleFor(s => s.MaxMegabytes).InclusiveBetween(1, 1_000_000).WithMessage("LargestMegabytes: use between 1 and 1000000.");
        RuleFor(s => s.MaxCheckDuration)
            .InclusiveBetween(TimeSpan.FromSeconds(1), TimeSpan.FromDays(1))
            .WithMessage("LongestCheckMinutes: use between 0.02 and 1440 minutes.");
        RuleFor(s => s.StopTimeout)
            .InclusiveBetween(TimeSpan.Zero, TimeSpan.FromHours(1))
            .WithMessage("StopSeconds: use between 0 and 3600 seconds.");
        RuleFor(s => s.MaxRetryDelay)
            .InclusiveBetween(TimeSpan.FromSeconds(0.05), TimeSpan.FromHours(24))
            .WithMessage("LongestPauseSeconds: use between 0.05 and 86400 seconds.");
        RequireOwnFolder("Inbox");
        RequireOwnFolder("Working");
        RequireOwnFolder("Failed");
        RequireOwnFolder("State");
        RuleForEach(s => s.Profiles)
            .Must((s, p) => OwnPaths.FindSurrounding(s, OwnPaths.GetWorkspaceSetting(p)) is null)
            .WithMessage((s, p) => DescribeSurrounded(s, OwnPaths.GetWorkspaceSetting(p)));
        RuleForEach(s => OwnPaths.FindMisplaced(s))
            .Empty()
            .WithMessage((_, mistake) => mistake)
            .OverridePropertyName(nameof(WorkerSettings.Root));

        When(
                s => s.MailPickup is not null,
                () =>
                {
                    RuleFor(s => s.MailPickup)
                        .Must(Directory.Exists)
                        .WithMessage("Mail:Pickup: folder not found. Use the pickup folder of your mail server.");
                    RuleFor(s => s.MailFrom)
                        .NotNull()
                        .WithMessage("Mail:From: give the sender of the mail, such as dqcheck@service.example.");
                    RuleFor(s => s.MailTo).NotEmpty().WithMessage("Mail:To: give at least one recipient.");
                }
            )
            .Otherwise(() =>
                RuleFor(s => s)
                    .Must(s => s.MailFrom is null && s.MailTo.Count == 0)
                    .WithMessage("Mail:Pickup: give the pickup folder of your mail server. Without it, no mail is written.")
            );
        RuleFor(s => s.MailFrom).Must(a => a is null || IsAddress(a)).WithMessage("Mail:From: “{PropertyValue}” is not an email address.");
        RuleForEach(s => s.MailTo).Must(IsAddress).WithMessage("Mail:To: “{PropertyValue}” is not an email address.");

        RuleFor(s => s.Profiles)
            .Must(p => p.DistinctBy(x => x.Name).Count() == p.Count)
            .WithMessage("Profiles: two profiles have the same name.");
        RuleForEach(s => s.Profiles).SetValidator(new ProfileValidator());
    }

    private void RequireOwnFolder(string name) =>
        RuleFor(s => s).Must(s => OwnPaths.FindSurrounding(s, name) is null).WithMessage(s => DescribeSurrounded(s, name));

    private static string DescribeSurrounded(WorkerSettings settings, string name) =>
        $"{name}: the folder is the same as {OwnPaths.FindSurrounding(settings, name)}, or is inside it. Use a separate folder.";

    private static bool IsAddress(string text) => Regex.IsMatch(text, @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$");
}
