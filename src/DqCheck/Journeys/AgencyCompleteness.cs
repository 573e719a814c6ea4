namespace DqCheck.Journeys;

/// <summary>
/// Which agencies do not supply the columns that a figure needs, where others do. Their journeys are excluded, and the figure says so.
/// </summary>
/// <param name="IncompleteAgencies">Ids of the codes of these agencies.</param>
/// <param name="Note">The note on the figure; blank where every agency supplies the columns.</param>
internal sealed record AgencyCompleteness(IReadOnlySet<int> IncompleteAgencies, string Note)
{
    private static readonly AgencyCompleteness Complete = new(new HashSet<int>(), "");

    /// <summary>A single agency is never incomplete: if it does not supply a column, the figure as a whole cannot be computed.</summary>
    public static AgencyCompleteness For(JourneySet journeys, RequiredColumns required)
    {
        if (journeys.Agencies.Count < 2)
            return Complete;
        var lacking = journeys
            .Agencies.Select(a => (a.Id, a.Code, Reason: journeys.GetComputability(a.Code).GetReason(required)))
            .Where(a => a.Reason is not null)
            .ToList();
        return lacking.Count == 0
            ? Complete
            : new(
                lacking.Select(a => a.Id).ToHashSet(),
                string.Join("; ", lacking.Select(a => $"without agency {journeys.GetLabel(a.Code)}: {a.Reason}"))
            );
    }

    /// <summary>The journeys that count in a figure of all agencies: those of agencies that supply every column needed.</summary>
    public IEnumerable<Journey> EligibleJourneys(JourneySet journeys) => journeys.All.Where(Includes);

    /// <summary>Whether the journeys of an agency, given by the id of its code, count in a figure of all agencies.</summary>
    public bool Includes(int agency) => !IncompleteAgencies.Contains(agency);

    public bool Includes(Journey journey) => Includes(journey.Agency);
}
