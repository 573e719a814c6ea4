using FluentValidation;

namespace DqCheck.Worker.Settings;

/// <summary>Validates how people sign in to a page on a network.</summary>
internal sealed class OpenIdConnectValidator : AbstractValidator<OpenIdConnectSettings>
{
    public OpenIdConnectValidator()
    {
        RuleFor(s => s.Authority)
            .NotNull()
            .WithMessage(
                "Page:OpenIdConnect:Authority: a page on a network needs OpenID Connect. Give the address of the identity provider."
            );
        RuleFor(s => s.Authority)
            .Must(authority => authority is null || IsAllowed(authority))
            .WithMessage(
                "Page:OpenIdConnect:Authority: use an address that begins with https://. Only a provider on this computer may do without."
            );
        RuleFor(s => s.ClientId)
            .NotNull()
            .WithMessage("Page:OpenIdConnect:ClientId: give the id under which the identity provider knows this page.");
        RuleFor(s => s.ClientSecret)
            .NotNull()
            .WithMessage(
                "Page:OpenIdConnect:ClientSecret: give the secret that the identity provider has issued, "
                    + "for example in the environment variable DQCHECK_Page__OpenIdConnect__ClientSecret."
            );
        RuleFor(s => s.Roles)
            .Must(roles => roles.Values.Any(names => names.Count > 0))
            .WithMessage(
                $"Page:OpenIdConnect:Roles: name the provider's role or group for at least one of {string.Join(", ", PageRoles.All)}. "
                    + "Nobody could sign in without one."
            );
        RuleForEach(s => FindShared(s.Roles))
            .Empty()
            .WithMessage((_, name) => $"Page:OpenIdConnect:Roles: “{name}” is given for two roles. Use one role for each.")
            .OverridePropertyName(nameof(OpenIdConnectSettings.Roles));
    }

    private static bool IsAllowed(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri)
        && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && OpenIdConnectSettings.IsLoopback(uri)));

    private static IEnumerable<string> FindShared(IReadOnlyDictionary<string, IReadOnlyList<string>> roles) =>
        roles.Values.SelectMany(names => names.Distinct()).GroupBy(name => name).Where(g => g.Count() > 1).Select(g => g.Key);
}
