using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A category of interventions with review flags of its own.</summary>
/// <param name="Name">The name shown to users.</param>
/// <param name="Codes">The MODAL codes of interventions with which the flags of the category may be used.</param>
/// <param name="Reviewed">The codes among them that require reviews.</param>
/// <param name="Flags">Its flags among the columns of reviews.</param>
internal sealed record ReviewCategory(string Name, IReadOnlySet<string> Codes, IReadOnlySet<string> Reviewed, IReadOnlyList<Column> Flags)
{
    /// <summary>Those of which the rules know more than the prefix: only they can be wrong.</summary>
    public IReadOnlyList<Column> KnownFlags { get; } = [.. Flags.Where(c => !c.IsKnownByPrefix)];
}
