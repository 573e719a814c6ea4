using System.Numerics;
using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>
/// Works out every measure of journeys: for all, for each agency where there are several, and for every client group and substance group to
/// which a journey belongs.
/// </summary>
internal sealed class MeasureTable
{
    private const string NobodyHere = "no journey takes part";

    private static readonly IReadOnlyList<(string ClientGroup, string SubstanceGroup, uint Mask)> Groups =
    [
        .. from client in GroupMask.ClientGroups
        from substance in GroupMask.SubstanceGroups
        select (client, substance, GroupMask.Of(client, substance)),
    ];

    private readonly JourneySet _journeys;
    private readonly MeasureRun _run;
    private readonly IReadOnlyList<string> _agencies;
    private readonly Dictionary<int, int> _placeOf;
    private readonly uint[] _present;

    private MeasureTable(JourneySet journeys)
    {
        (_journeys, _run, _agencies) = (journeys, new(journeys, new()), AgenciesOf(journeys));
        _placeOf = _agencies.Count == 1 ? [] : journeys.Agencies.Index().ToDictionary(a => a.Item.Id, a => a.Index + 1);
        _present = new uint[_agencies.Count];
        foreach (var journey in journeys.All)
        {
            _present[0] |= journey.Class.Bit;
            if (_placeOf.TryGetValue(journey.Agency, out var place))
                _present[place] |= journey.Class.Bit;
        }
    }

    /// <summary>Codes for which figures are given: all, and each agency where there are several.</summary>
    public static IReadOnlyList<string> AgenciesOf(JourneySet journeys) =>
        [Measure.All, .. journeys.Agencies.Count < 2 ? [] : journeys.Agencies.Select(a => a.Code)];

    public static IReadOnlyList<Measure> Of(JourneySet journeys)
    {
        var table = new MeasureTable(journeys);
        List<Line> lines =
        [
            .. JourneyMeasures.All.SelectMany(definition =>
                definition.Windows(table._run).Select(window => table.LineOf(definition, window))
            ),
        ];
        foreach (var (agency, sums) in journeys.Sums(() => new Tally?[]?[lines.Count], (sums, stretch) => table.Add(lines, sums, stretch)))
        {
            foreach (var (line, tallies) in lines.Zip(sums))
                table.Add(line, agency, tallies);
        }

        return [.. lines.OnAllCores(line => table.Of(line).ToList()).SelectMany(measures => measures)];
    }

    /// <summary>A measure in one window, and what it adds up to by agency and group.</summary>
    private sealed record Line(JourneyMeasure Definition, Window? Window, Supply Supply, Supply ByDrug, Tally[] Tallies)
    {
        public Supply SupplyOf(int group) => Groups[group].SubstanceGroup == GroupMask.All ? Supply : ByDrug;
    }

    private Line LineOf(JourneyMeasure definition, Window? window) =>
        new(
            definition,
            window,
            Supply.Of(_journeys, definition.Needs),
            Supply.Of(_journeys, NeedsOf(definition.Needs, GroupMask.All, GroupMask.Opiate)),
            [.. Enumerable.Range(0, _agencies.Count * Groups.Count).Select(_ => new Tally(definition.Aggregate, definition.PerClient))]
        );

    /// <summary>
    /// Adds the journeys of a stretch to the sums of lines, by line and group; null where none takes part, or nothing can be computed for
    /// anybody.
    /// </summary>
    private void Add(List<Line> lines, Tally?[]?[] sums, Stretch stretch)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (_journeys.AsOf is not null && lines[i].Definition.Obstacle(_run) is null)
                Add(lines[i], ref sums[i], stretch);
        }
    }

    private void Add(Line line, ref Tally?[]? tallies, Stretch stretch)
    {
        var definition = line.Definition;
        foreach (var journey in _journeys.In(stretch))
        {
            var part = definition.Of(journey, line.Window!, _run);
            if (!part.TakesPart)
                continue;
            tallies ??= new Tally?[Groups.Count];
            for (var groups = InGroups[BitOperations.TrailingZeroCount(journey.Class.Bit)]; groups != 0; groups &= groups - 1)
                (tallies[BitOperations.TrailingZeroCount(groups)] ??= new(definition.Aggregate, definition.PerClient)).Add(journey, part);
        }
    }

    private void Add(Line line, int agency, Tally?[]? tallies)
    {
        for (var group = 0; group < tallies?.Length; group++)
        {
            if (tallies[group] is not { } tally)
                continue;
            if (line.SupplyOf(group).Has(agency))
                line.Tallies[group].Add(tally);
            if (_placeOf.TryGetValue(agency, out var place))
                line.Tallies[(place * Groups.Count) + group].Add(tally);
        }
    }

    /// <summary>A measure in one window, by agency and group; a group of an agency to which no journey belongs is left out.</summary>
    private IEnumerable<Measure> Of(Line line)
    {
        for (var agency = 0; agency < (line.Definition.IsOfUnion ? 1 : _agencies.Count); agency++)
        {
            var notComputable = _journeys.NotComputable(agency == 0 ? null : _agencies[agency]);
            Dictionary<(bool, bool), string?> whyNot = [];
            for (var group = 0; group < Groups.Count; group++)
            {
                var (clients, substances, mask) = Groups[group];
                if (group > 0 && (_present[agency] & mask) == 0)
                    continue;
                var parted = (clients != GroupMask.All, substances != GroupMask.All);
                if (!whyNot.TryGetValue(parted, out var why))
                    why = whyNot[parted] =
                        notComputable.Why(NeedsOf(line.Definition.Needs, clients, substances)) ?? line.Definition.Obstacle(_run);
                yield return Make(line, agency, group, why);
            }
        }
    }

    /// <summary>For each class, the groups in which it is counted, as bits.</summary>
    private static readonly uint[] InGroups =
    [
        .. Enumerable
            .Range(0, 32)
            .Select(bit =>
                Groups.Index().Where(g => (g.Item.Mask & (1u << bit)) != 0).Aggregate(0u, (groups, g) => groups | (1u << g.Index))
            ),
    ];

    /// <param name="line">The measure.</param>
    /// <param name="agency">Place of the agency.</param>
    /// <param name="group">Place of the group.</param>
    /// <param name="why">Why it cannot be computed; null where it can.</param>
    private Measure Make(Line line, int agency, int group, string? why)
    {
        var ((clients, substances, _), definition, tally) = (Groups[group], line.Definition, line.Tallies[(agency * Groups.Count) + group]);
        var figure = why is null ? tally.Figure : null;
        var isOpen = figure is not null && tally.IsOpen;
        string[] notes =
        [
            why
                ?? (
                    figure!.Denominator == 0 ? NobodyHere
                    : isOpen ? "completions whose six months are still open can come back"
                    : ""
                ),
            agency == 0 && why is null ? line.SupplyOf(group).Note : "",
        ];
        var reason = string.Join("; ", notes.Where(n => n.Length > 0));
        return new(definition.Id, _agencies[agency], figure, definition.Target, reason)
        {
            ClientGroup = clients,
            SubstanceGroup = substances,
            Window = line.Window,
            IsProvisional = isOpen,
            Unit = definition.Unit,
        };
    }

    /// <summary>Groups of people need columns too.</summary>
    public static Needs NeedsOf(Needs needs, string clients, string substances) => needs.And(Needs.OfGroups(clients, substances));
}
