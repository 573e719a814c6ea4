using System.Numerics;
using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>
/// Computes every measure of journeys: for all agencies, for each one where there are several, and for every client and substance group
/// with journeys.
/// </summary>
internal sealed class MeasureTable
{
    private const string EmptyCohortReason = "there are no journeys to count";
    private const string ProvisionalNote = "some clients are still within six months and may yet return";

    private static readonly IReadOnlyList<(string ClientGroup, string SubstanceGroup, uint Mask)> Groups =
    [
        .. from client in GroupMask.ClientGroups
        from substance in GroupMask.SubstanceGroups
        select (client, substance, GroupMask.For(client, substance)),
    ];

    private readonly JourneySet _journeys;
    private readonly MeasureContext _context;
    private readonly IReadOnlyList<string> _agencies;
    private readonly Dictionary<int, int> _agencyIndex;
    private readonly uint[] _present;

    private MeasureTable(JourneySet journeys)
    {
        _journeys = journeys;
        _context = new(journeys, new());
        _agencies = GetAgencies(journeys);
        _agencyIndex = _agencies.Count == 1 ? [] : journeys.Agencies.Index().ToDictionary(a => a.Item.Id, a => a.Index + 1);
        _present = new uint[_agencies.Count];
        foreach (var journey in journeys.All)
        {
            _present[0] |= journey.Class.Mask;
            if (_agencyIndex.TryGetValue(journey.Agency, out var place))
                _present[place] |= journey.Class.Mask;
        }
    }

    /// <summary>The agencies for which figures are given: all together, and each where there are several.</summary>
    public static IReadOnlyList<string> GetAgencies(JourneySet journeys) =>
        [MeasureResult.All, .. journeys.Agencies.Count < 2 ? [] : journeys.Agencies.Select(a => a.Code)];

    public static IReadOnlyList<MeasureResult> Compute(JourneySet journeys)
    {
        var table = new MeasureTable(journeys);
        List<MeasureLine> lines =
        [
            .. JourneyMeasures
                .All.Where(definition => definition.IsGivenFor(journeys.Population.DataSet))
                .SelectMany(definition => definition.Windows(table._context).Select(window => table.CreateLine(definition, window))),
        ];
        foreach (
            var (agency, sums) in journeys.SumPartitions(
                () => new Tally?[]?[lines.Count],
                (sums, partition) => table.Add(lines, sums, partition)
            )
        )
        {
            foreach (var (line, tallies) in lines.Zip(sums))
                table.Add(line, agency, tallies);
        }

        return [.. lines.RunParallel(line => table.Compute(line).ToList()).SelectMany(measures => measures)];
    }

    /// <summary>A measure in one window, with its totals by agency and group.</summary>
    private sealed record MeasureLine(
        JourneyMeasure Definition,
        Window? Window,
        AgencyCompleteness Completeness,
        AgencyCompleteness DrugCompleteness,
        Tally[] Tallies
    )
    {
        public AgencyCompleteness GetCompleteness(int group) =>
            Groups[group].SubstanceGroup == GroupMask.All ? Completeness : DrugCompleteness;
    }

    private MeasureLine CreateLine(JourneyMeasure definition, Window? window) =>
        new(
            definition,
            window,
            AgencyCompleteness.For(_journeys, definition.Needs),
            AgencyCompleteness.For(_journeys, GetRequiredColumns(definition.Needs, GroupMask.All, GroupMask.Opiate)),
            [.. Enumerable.Range(0, _agencies.Count * Groups.Count).Select(_ => new Tally(definition.Aggregate, definition.PerClient))]
        );

    /// <summary>
    /// Adds the journeys of a partition to the sums, which are by line and group; null where no journey is included or nothing can be
    /// computed.
    /// </summary>
    private void Add(List<MeasureLine> lines, Tally?[]?[] sums, JourneyPartition partition)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (_journeys.AsOf is not null && lines[i].Definition.Obstacle(_context) is null)
                Add(lines[i], ref sums[i], partition);
        }
    }

    private void Add(MeasureLine line, ref Tally?[]? tallies, JourneyPartition partition)
    {
        var definition = line.Definition;
        foreach (var journey in _journeys.GetJourneys(partition))
        {
            var part = definition.Count(journey, line.Window!, _context);
            if (part is { TakesPart: false, IsTooRecent: false })
                continue;
            tallies ??= new Tally?[Groups.Count];
            for (var groups = InGroups[BitOperations.TrailingZeroCount(journey.Class.Mask)]; groups != 0; groups &= groups - 1)
                (tallies[BitOperations.TrailingZeroCount(groups)] ??= new(definition.Aggregate, definition.PerClient)).Add(journey, part);
        }
    }

    private void Add(MeasureLine line, int agency, Tally?[]? tallies)
    {
        for (var group = 0; group < tallies?.Length; group++)
        {
            if (tallies[group] is not { } tally)
                continue;
            if (line.GetCompleteness(group).Includes(agency))
                line.Tallies[group].Add(tally);
            if (_agencyIndex.TryGetValue(agency, out var place))
                line.Tallies[(place * Groups.Count) + group].Add(tally);
        }
    }

    /// <summary>The results of a line by agency and group; groups of an agency without journeys are left out.</summary>
    private IEnumerable<MeasureResult> Compute(MeasureLine line)
    {
        for (var agency = 0; agency < (line.Definition.IsOfUnion ? 1 : _agencies.Count); agency++)
        {
            var computability = _journeys.GetComputability(agency == 0 ? null : _agencies[agency]);
            Dictionary<(bool, bool), string?> reasons = [];
            for (var group = 0; group < Groups.Count; group++)
            {
                var (clients, substances, mask) = Groups[group];
                if (group > 0 && (_present[agency] & mask) == 0)
                    continue;
                var split = (clients != GroupMask.All, substances != GroupMask.All);
                if (!reasons.TryGetValue(split, out var why))
                {
                    var columns = GetRequiredColumns(line.Definition.Needs, clients, substances);
                    why = computability.GetReason(columns) ?? line.Definition.Obstacle(_context);
                    reasons.Add(split, why);
                }

                yield return CreateResult(line, agency, group, why);
            }
        }
    }

    /// <summary>The groups that include each class, as bits.</summary>
    private static readonly uint[] InGroups =
    [
        .. Enumerable
            .Range(0, 32)
            .Select(bit =>
                Groups.Index().Where(g => (g.Item.Mask & (1u << bit)) != 0).Aggregate(0u, (groups, g) => groups | (1u << g.Index))
            ),
    ];

    /// <param name="line">The measure.</param>
    /// <param name="agency">Index of the agency.</param>
    /// <param name="group">Index of the group.</param>
    /// <param name="why">Why it cannot be computed; null where it can.</param>
    private MeasureResult CreateResult(MeasureLine line, int agency, int group, string? why)
    {
        var (clients, substances, _) = Groups[group];
        var definition = line.Definition;
        var tally = line.Tallies[(agency * Groups.Count) + group];
        var figure = why is null ? tally.Figure : null;
        var isOpen = figure is not null && tally.IsOpen;
        var note = "";
        if (figure?.Denominator == 0)
            note = EmptyCohortReason;
        else if (isOpen)
            note = ProvisionalNote;
        string[] notes = [why ?? note, agency == 0 && why is null ? line.GetCompleteness(group).Note : ""];
        var reason = string.Join("; ", notes.Where(n => n.Length > 0));
        return new(definition.Id, _agencies[agency], figure, definition.Target ?? GetTarget(definition), reason)
        {
            ClientGroup = clients,
            SubstanceGroup = substances,
            Window = line.Window,
            IsProvisional = isOpen,
            LeftOut = figure is null ? default : tally.LeftOut,
            Unit = definition.Unit,
        };
    }

    private int? GetTarget(JourneyMeasure definition) =>
        definition.TargetSetting is { } setting ? _journeys.Population.DataSet.GetSetting(setting) : null;

    /// <summary>The columns needed, including those for groups of clients.</summary>
    public static RequiredColumns GetRequiredColumns(RequiredColumns required, string clients, string substances) =>
        required.With(RequiredColumns.ForGroups(clients, substances));
}
