namespace DqCheck.History;

/// <summary>Something that the user should know about an input besides the extracts, such as that nothing in it matches.</summary>
/// <param name="Input">The input: previous, since, accepted, people, columns or carry.</param>
/// <param name="Text">A sentence without names of files, ids or counts of clients.</param>
/// <param name="ForProviderOnly">Whether the sentence holds numbers, or names of unknown columns, that only the provider may see.</param>
internal sealed record InputNote(string Input, string Text, bool ForProviderOnly = false);
