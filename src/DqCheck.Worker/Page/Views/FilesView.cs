namespace DqCheck.Worker.Page.Views;

/// <summary>A result whose report cannot be opened in the page: its verdict and files.</summary>
/// <param name="Layout">What is around it.</param>
/// <param name="Result">The result.</param>
/// <param name="Why">Why it cannot be opened, and what to do.</param>
internal sealed record FilesView(PageLayout Layout, ResultLine Result, string Why);
