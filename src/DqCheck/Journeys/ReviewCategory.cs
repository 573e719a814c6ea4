using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A family of interventions that is reviewed by flags of its own.</summary>
/// <param name="Name">For people.</param>
/// <param name="Codes">The codes of MODAL that belong to it: flags of the family are not out of place beside them.</param>
/// <param name="Reviewed">Those of them whose reviews fall due.</param>
/// <param name="Flags">Its flags among the review's columns.</param>
internal sealed record ReviewCategory(string Name, IReadOnlySet<string> Codes, IReadOnlySet<string> Reviewed, IReadOnlyList<Column> Flags);
