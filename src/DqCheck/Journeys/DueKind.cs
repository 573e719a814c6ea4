namespace DqCheck.Journeys;

/// <summary>What falls due.</summary>
internal enum DueKind
{
    StartTop,
    ReviewTop,
    ExitTop,
    Review,
    ReviewAtEnd,
    RePresentationWindow,
}
