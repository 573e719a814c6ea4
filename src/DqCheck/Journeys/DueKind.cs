namespace DqCheck.Journeys;

/// <summary>The kind of a <see cref="DueItem"/>.</summary>
internal enum DueKind
{
    StartTop,
    ReviewTop,
    ExitTop,
    Review,
    ReviewAtEnd,
    RePresentationWindow,
}
