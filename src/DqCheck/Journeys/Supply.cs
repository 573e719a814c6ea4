namespace DqCheck.Journeys;

/// <summary>Which agencies of a run lack what a figure needs, where others have it: their journeys are left out, and the figure says so.</summary>
/// <param name="Lacking">Ids of their codes.</param>
/// <param name="Note">In words; blank where none lacks anything.</param>
internal sealed record Supply(IReadOnlySet<int> Lacking, string Note)
{
    private static readonly Supply Whole = new(new HashSet<int>(), "");

    /// <summary>An agency alone lacks nothing that the run has: then the figure as a whole cannot be computed.</summary>
    public static Supply Of(JourneySet journeys, Needs needs)
    {
        if (journeys.Agencies.Count < 2) return Whole;
        var lacking = journeys.Agencies.Select(a => (a.Id, a.Code, Why: new NotComputable(journeys, a.Code).Why(needs))).Where(a => a.Why is not null).ToList();
        return lacking.Count == 0 ? Whole : new(lacking.Select(a => a.Id).ToHashSet(), string.Join("; ", lacking.Select(a => $"without agency {a.Code}: {a.Why}")));
    }

    /// <summary>The journeys that a figure looks at: of all, those of agencies that lack nothing; or those of one.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="agency">Code; null: all.</param>
    public IEnumerable<Journey> Takers(JourneySet journeys, string? agency)
    {
        if (agency is null) return journeys.All.Where(Has);
        var id = journeys.Population.Values[journeys.Population.Agency].Find(agency);
        return journeys.All.Where(j => j.Agency == id);
    }

    public bool Has(Journey journey) => !Lacking.Contains(journey.Agency);
}
