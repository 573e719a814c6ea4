namespace DqCheck.Journeys;

/// <summary>
/// Which agencies of a run lack what a figure needs, where others have it: their journeys are left out, and the figure says so.
/// </summary>
/// <param name="IncompleteAgencies">Ids of their codes.</param>
/// <param name="Note">In words; blank where none lacks anything.</param>
internal sealed record AgencyCompleteness(IReadOnlySet<int> IncompleteAgencies, string Note)
{
    private static readonly AgencyCompleteness Complete = new(new HashSet<int>(), "");

    /// <summary>An agency alone lacks nothing that the run has: then the figure as a whole cannot be computed.</summary>
    public static AgencyCompleteness For(JourneySet journeys, RequiredColumns required)
    {
        if (journeys.Agencies.Count < 2)
            return Complete;
        var lacking = journeys
            .Agencies.Select(a => (a.Id, a.Code, Why: journeys.GetComputability(a.Code).GetReason(required)))
            .Where(a => a.Why is not null)
            .ToList();
        return lacking.Count == 0
            ? Complete
            : new(lacking.Select(a => a.Id).ToHashSet(), string.Join("; ", lacking.Select(a => $"without agency {a.Code}: {a.Why}")));
    }

    /// <summary>The journeys that a figure of all agencies looks at: those of agencies that lack nothing.</summary>
    public IEnumerable<Journey> EligibleJourneys(JourneySet journeys) => journeys.All.Where(Includes);

    /// <summary>Whether a figure of all agencies looks at the journeys of one of them, by the id of its code.</summary>
    public bool Includes(int agency) => !IncompleteAgencies.Contains(agency);

    public bool Includes(Journey journey) => Includes(journey.Agency);
}
