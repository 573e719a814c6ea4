namespace DqCheck.Publication;

/// <summary>For whom the outputs of a run are written.</summary>
internal enum Audience
{
    /// <summary>The provider whose extract it is: every case by its ids, exact numbers.</summary>
    Provider,

    /// <summary>The commissioner: counts only, none of which says something about one person.</summary>
    Commissioner,
}
