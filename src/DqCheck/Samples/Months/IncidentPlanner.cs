namespace DqCheck.Samples.Months;

/// <summary>Decides which clients of the first month are lost or changed later, and when.</summary>
internal static class IncidentPlanner
{
    /// <summary>How many clients are planned together: so many have each kind of incident once in a month.</summary>
    public const int BlockSize = 100;

    /// <summary>In how many months at most there are incidents.</summary>
    private const int MaxMonths = 8;

    /// <summary>The incident of each client of a block, each at most one; half of the clients or more have none.</summary>
    public static Incident?[] Plan(IReadOnlyList<SampleHistory> block, SampleRequest request)
    {
        var planned = new Incident?[block.Count];
        if (request.DefectsPercent == 0)
            return planned;
        var random = new SampleRandom(request.Seed, block[0].Client.Number, RandomStreams.Incidents);
        var step = (request.Months - 2) / MaxMonths + 1;
        for (var month = 2; month <= request.Months; month += step)
        {
            foreach (var kind in GetKinds(isOdd: (month - 2) / step % 2 > 0))
                PlanOne(planned, block, kind, month, request, random);
        }

        return planned;
    }

    /// <summary>The kinds of a month: those of a change alternate.</summary>
    private static IncidentKind[] GetKinds(bool isOdd) =>
        [
            IncidentKind.OpenEpisodeLost,
            IncidentKind.DischargedEpisodeLost,
            IncidentKind.ClientAway,
            IncidentKind.ClientLost,
            isOdd ? IncidentKind.InitialChanged : IncidentKind.BirthDateChanged,
            isOdd ? IncidentKind.ReferralChanged : IncidentKind.IdReused,
        ];

    /// <summary>Plans an incident for the first suitable client, beginning with one chosen at random.</summary>
    private static void PlanOne(
        Incident?[] planned,
        IReadOnlyList<SampleHistory> block,
        IncidentKind kind,
        int month,
        SampleRequest request,
        SampleRandom random
    )
    {
        var first = random.NextBelow(block.Count);
        if (planned.Count(i => i is not null) * 2 >= block.Count)
            return;
        for (var i = 0; i < block.Count; i++)
        {
            var position = (first + i) % block.Count;
            if (planned[position] is not null || Create(kind, month, block[position], request) is not { } incident)
                continue;
            planned[position] = incident;
            return;
        }
    }

    /// <summary>Creates the incident; null where it cannot happen to the client, or would make other findings.</summary>
    private static Incident? Create(IncidentKind kind, int month, SampleHistory history, SampleRequest request)
    {
        var before = request.GetMonthEnd(month - 1);
        var known = history.Episodes.Where(e => e.Triaged <= before).ToList();
        var episode = kind switch
        {
            IncidentKind.OpenEpisodeLost => known.Find(e => !(e.Discharged <= before)),
            IncidentKind.DischargedEpisodeLost => known.Find(e => e.Discharged <= before),
            IncidentKind.ReferralChanged => known.FirstOrDefault(),
            _ => null,
        };
        var isPossible = kind switch
        {
            IncidentKind.OpenEpisodeLost or IncidentKind.DischargedEpisodeLost => episode is not null
                && known.Count > 1
                && history.Episodes.All(e => e.Continues != episode),
            _ => known.Count > 0 && !history.Client.IsYoung,
        };
        return isPossible ? new(kind, month, episode) : null;
    }
}
