namespace DqCheck.Worker.Page.Views;

/// <summary>A page that leads to one address: to the identity provider, or on from there.</summary>
internal sealed record SignInView(PageLayout Layout, string Address);
