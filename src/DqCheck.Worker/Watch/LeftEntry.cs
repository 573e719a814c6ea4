using DqCheck.Worker.Folders;

namespace DqCheck.Worker.Watch;

/// <summary>A file or folder that stays in the inbox.</summary>
/// <param name="Place">The inbox in which it is.</param>
/// <param name="Path">Its path.</param>
/// <param name="Rule">Why it is left.</param>
internal sealed record LeftEntry(string Place, string Path, InboxRule Rule)
{
    /// <summary>What is left, for the health of the worker: how many of each kind, and what to do. Names are not shown.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<LeftEntry> entries) =>
        [
            .. entries
                .GroupBy(e => (e.Place, e.Rule))
                .Select(g => $"{g.Key.Place}: {Plural.Format(g.Count(), g.Key.Rule.One, g.Key.Rule.Many)}. {g.Key.Rule.Advice}"),
        ];
}
