using DqCheck.Worker.Page.Results;

namespace DqCheck.Worker.Page.Views;

/// <summary>The accepted findings of a workspace.</summary>
internal sealed record AcceptedView(PageLayout Layout, IReadOnlyList<AcceptedLine> Lines);
