using System.Numerics;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>Works out every measure of journeys: for all, for each agency where there are several, and for every client group and substance group to which a journey belongs.</summary>
internal sealed class MeasureTable
{
    private const string NobodyHere = "no journey takes part";

    private static readonly IReadOnlyList<(string ClientGroup, string SubstanceGroup, uint Mask)> Groups =
        [.. from client in GroupMask.ClientGroups from substance in GroupMask.SubstanceGroups select (client, substance, GroupMask.Of(client, substance))];

    private readonly JourneySet _journeys;
    private readonly MeasureRun _run;
    private readonly IReadOnlyList<string> _agencies;
    private readonly int[] _placeOf;
    private readonly uint[] _present;
    private readonly NotComputable[] _needs;

    private MeasureTable(JourneySet journeys)
    {
        (_journeys, _run) = (journeys, new(journeys, new()));
        List<(int Id, string Code)> codes = journeys.Agencies.Count < 2 ? [] : [.. journeys.Agencies];
        _agencies = [Measure.All, .. codes.Select(c => c.Code)];
        _placeOf = [.. journeys.All.Select(j => codes.FindIndex(c => c.Id == j.Agency) + 1)];
        _needs = [new(journeys), .. codes.Select(c => new NotComputable(journeys, c.Code))];
        _present = new uint[_agencies.Count];
        foreach (var (i, journey) in journeys.All.Index())
        {
            _present[0] |= journey.Class.Bit;
            if (_placeOf[i] > 0) _present[_placeOf[i]] |= journey.Class.Bit;
        }
    }

    /// <summary>Codes for which figures are given: all, and each agency where there are several.</summary>
    public static IReadOnlyList<string> AgenciesOf(JourneySet journeys) => new MeasureTable(journeys)._agencies;

    public static IReadOnlyList<Measure> Of(JourneySet journeys)
    {
        var table = new MeasureTable(journeys);
        var windows = JourneyMeasures.All.SelectMany(definition => definition.Windows(table._run).Select(window => (definition, window))).ToList();
        return [.. windows.AsParallel().AsOrdered().SelectMany(w => table.Of(w.definition, w.window))];
    }

    /// <summary>A measure in one window, by agency and group; a group of an agency to which no journey belongs is left out.</summary>
    private IEnumerable<Measure> Of(MeasureDefinition definition, Window? window)
    {
        var (supply, byDrug) = (Supply.Of(_journeys, definition.Needs), Supply.Of(_journeys, NeedsOf(definition.Needs, GroupMask.All, "opiate")));
        var tallies = TalliesOf(definition, window, supply, byDrug);
        for (var agency = 0; agency < (definition.IsOfUnion ? 1 : _agencies.Count); agency++)
        {
            for (var group = 0; group < Groups.Count; group++)
            {
                if (group == 0 || (_present[agency] & Groups[group].Mask) != 0) yield return Make(definition, window, agency, group, tallies?[(agency * Groups.Count) + group], Groups[group].SubstanceGroup == GroupMask.All ? supply : byDrug);
            }
        }
    }

    /// <summary>Null where nothing can be computed for anybody.</summary>
    private Tally[]? TalliesOf(MeasureDefinition definition, Window? window, Supply supply, Supply byDrug)
    {
        if (_journeys.AsOf is null || definition.Obstacle(_run) is not null) return null;
        var tallies = new Tally[_agencies.Count * Groups.Count];
        for (var i = 0; i < tallies.Length; i++) tallies[i] = new(definition.Aggregate, definition.PerClient);
        foreach (var (i, journey) in _journeys.All.Index())
        {
            var part = definition.Of(journey, window!, _run);
            if (!part.TakesPart) continue;
            for (var groups = InGroups[BitOperations.TrailingZeroCount(journey.Class.Bit)]; groups != 0; groups &= groups - 1)
            {
                var group = BitOperations.TrailingZeroCount(groups);
                if ((Groups[group].SubstanceGroup == GroupMask.All ? supply : byDrug).Has(journey)) tallies[group].Add(journey, part);
                if (_placeOf[i] > 0) tallies[(_placeOf[i] * Groups.Count) + group].Add(journey, part);
            }
        }

        return tallies;
    }

    /// <summary>For each class, the groups in which it is counted, as bits.</summary>
    private static readonly uint[] InGroups =
        [.. Enumerable.Range(0, 32).Select(bit => Groups.Index().Where(g => (g.Item.Mask & (1u << bit)) != 0).Aggregate(0u, (groups, g) => groups | (1u << g.Index)))];

    private Measure Make(MeasureDefinition definition, Window? window, int agency, int group, Tally? tally, Supply supply)
    {
        var (clients, substances, _) = Groups[group];
        var why = _needs[agency].Why(NeedsOf(definition.Needs, clients, substances)) ?? definition.Obstacle(_run);
        var figure = why is null ? tally!.Figure : null;
        var isOpen = figure is not null && tally!.IsOpen;
        string[] notes = [why ?? (figure!.Denominator == 0 ? NobodyHere : isOpen ? "completions whose six months are still open can come back" : ""), agency == 0 && why is null ? supply.Note : ""];
        var reason = string.Join("; ", notes.Where(n => n.Length > 0));
        return new(definition.Id, _agencies[agency], figure, definition.Target, reason)
        {
            ClientGroup = clients,
            SubstanceGroup = substances,
            Window = window,
            IsProvisional = isOpen,
            Unit = definition.Unit,
        };
    }

    /// <summary>Groups of people need columns too.</summary>
    public static Needs NeedsOf(Needs needs, string clients, string substances) => needs.And(Needs.OfGroups(clients, substances));
}
