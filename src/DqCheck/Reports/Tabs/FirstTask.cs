using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>Something to do first, for the front page.</summary>
/// <param name="What">What is wrong or due.</param>
/// <param name="Number">How many.</param>
/// <param name="Action">What to do.</param>
/// <param name="List">Where it is listed; null where it is not.</param>
internal sealed record FirstTask(string What, object? Number, string Action, CellLink? List)
{
    /// <summary>The rules whose findings it is about.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Whether it is about what is due in the coming weeks.</summary>
    public bool IsUpcoming { get; init; }
}
