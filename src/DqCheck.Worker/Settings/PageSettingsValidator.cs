using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Validates the settings of the page.</summary>
internal sealed class PageSettingsValidator : AbstractValidator<PageSettings>
{
    public PageSettingsValidator()
    {
        RuleFor(s => s.Port).InclusiveBetween(0, 65535).WithMessage("Page:Port: use a port from 1 to 65535, or 0 for any free port.");
        RuleFor(s => s.MaxUploadMegabytes)
            .InclusiveBetween(1, 1_000_000)
            .WithMessage("Page:LargestUploadMegabytes: use between 1 and 1000000.");
        RuleFor(s => s.IdleTimeout)
            .InclusiveBetween(TimeSpan.FromMinutes(1), TimeSpan.FromHours(24))
            .WithMessage("Page:IdleHours: use between 0.02 and 24 hours.");
        RuleFor(s => s.Workspace)
            .Must((s, folder) => folder is null || s.IsEnabled)
            .WithMessage("Page:Workspace: the page is switched off. Remove Page:Enabled or Page:Workspace.");
        RuleFor(s => s.Network!).SetValidator(new NetworkSettingsValidator()).When(s => s is { IsEnabled: true, Network: not null });
    }
}
