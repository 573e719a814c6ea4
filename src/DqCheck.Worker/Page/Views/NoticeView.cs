namespace DqCheck.Worker.Page.Views;

/// <summary>A page with one sentence, such as why a request cannot be met.</summary>
internal sealed record NoticeView(PageLayout Layout, string Message);
