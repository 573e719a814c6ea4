namespace DqCheck.Worker.Page.Views;

/// <summary>A result without a report: its verdict and files.</summary>
internal sealed record FilesView(PageLayout Layout, ResultLine Result);
