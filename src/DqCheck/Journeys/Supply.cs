namespace DqCheck.Journeys;

/// <summary>
/// Which agencies of a run lack what a figure needs, where others have it: their journeys are left out, and the figure says so.
/// </summary>
/// <param name="Lacking">Ids of their codes.</param>
/// <param name="Note">In words; blank where none lacks anything.</param>
internal sealed record Supply(IReadOnlySet<int> Lacking, string Note)
{
    private static readonly Supply Whole = new(new HashSet<int>(), "");

    /// <summary>An agency alone lacks nothing that the run has: then the figure as a whole cannot be computed.</summary>
    public static Supply Of(JourneySet journeys, Needs needs)
    {
        if (journeys.Agencies.Count < 2)
            return Whole;
        var lacking = journeys
            .Agencies.Select(a => (a.Id, a.Code, Why: journeys.NotComputable(a.Code).Why(needs)))
            .Where(a => a.Why is not null)
            .ToList();
        return lacking.Count == 0
            ? Whole
            : new(lacking.Select(a => a.Id).ToHashSet(), string.Join("; ", lacking.Select(a => $"without agency {a.Code}: {a.Why}")));
    }

    /// <summary>The journeys that a figure of all agencies looks at: those of agencies that lack nothing.</summary>
    public IEnumerable<Journey> Takers(JourneySet journeys) => journeys.All.Where(Has);

    /// <summary>Whether a figure of all agencies looks at the journeys of one of them, by the id of its code.</summary>
    public bool Has(int agency) => !Lacking.Contains(agency);

    public bool Has(Journey journey) => Has(journey.Agency);
}
