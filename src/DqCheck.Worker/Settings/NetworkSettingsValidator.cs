using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Validates the settings of a page on a network: without HTTPS and OpenID Connect, the worker does not start.</summary>
internal sealed class NetworkSettingsValidator : AbstractValidator<NetworkSettings>
{
    public NetworkSettingsValidator()
    {
        RuleFor(s => s.Address)
            .NotNull()
            .WithMessage("Page:Address: use an IP address of this computer, or 0.0.0.0 for all of them. The default is 127.0.0.1.");
        RuleFor(s => s.Hosts)
            .NotEmpty()
            .WithMessage("Page:Host: give the name by which browsers ask for the page, such as dqcheck.service.example.");
        RuleForEach(s => s.Hosts)
            .Must(host => HostName.Parse(host) is not null)
            .WithMessage("Page:Host: “{PropertyValue}” is not the name of a computer, such as dqcheck.service.example.");
        RuleFor(s => s.Certificate)
            .NotNull()
            .WithMessage("Page:Certificate: a page on a network needs HTTPS. Give the path of a certificate (PFX or PEM).");
        RuleFor(s => s)
            .Must(s => s.Certificate is null || ServerCertificate.FindMistake(s) is null)
            .WithMessage(s => $"Page:Certificate: {ServerCertificate.FindMistake(s)}");
        RuleFor(s => s.OpenIdConnect).SetValidator(new OpenIdConnectValidator());
    }
}
