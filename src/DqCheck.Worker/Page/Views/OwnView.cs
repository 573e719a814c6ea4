namespace DqCheck.Worker.Page.Views;

/// <summary>The findings on the clients of one keyworker.</summary>
/// <param name="Layout">What is around it.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Address">The address of the list.</param>
/// <param name="Count">How many findings there are.</param>
/// <param name="Lines">Those that are shown.</param>
internal sealed record OwnView(PageLayout Layout, string Agency, string Address, int Count, IReadOnlyList<OwnLine> Lines);
