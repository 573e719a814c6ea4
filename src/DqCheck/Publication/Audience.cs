namespace DqCheck.Publication;

/// <summary>The audience of the outputs.</summary>
internal enum Audience
{
    /// <summary>The provider of the extract, who sees every case with its ids, and exact numbers.</summary>
    Provider,

    /// <summary>The commissioner, who sees counts only, none of which reveals anything about one person.</summary>
    Commissioner,
}
