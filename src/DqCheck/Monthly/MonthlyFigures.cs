using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.People;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Monthly;

/// <summary>Counts journeys by month for the lines of a contract's <c>monthly.csv</c>, for all, adults and young people.</summary>
internal sealed class MonthlyFigures
{
    /// <summary>The line of those whom the people file gives to no team.</summary>
    public const string NoTeam = "(no team)";

    private static readonly string[] ClientGroups = [GroupMask.Adults, GroupMask.YoungPeople, GroupMask.All];

    private readonly JourneySet _journeys;
    private readonly Months _months;
    private readonly NotComputable _needs;
    private readonly Caseloads? _people;
    private readonly HashSet<string> _parted;

    private MonthlyFigures(Contract contract, JourneySet journeys, Months months, Caseloads? people)
    {
        (_journeys, _months, _needs, _people) = (journeys, months, journeys.NotComputable(), people);
        _parted = [.. contract.Monthly.Where(l => l.SubstanceGroup != GroupMask.All).Select(l => l.Item)];
    }

    /// <summary>In the order of the contract; a line of each team in that of their names.</summary>
    public static IReadOnlyList<MonthlyRow> Of(Contract contract, JourneySet journeys, Months months, Caseloads? people)
    {
        var figures = new MonthlyFigures(contract, journeys, months, people);
        return [.. contract.Monthly.OnAllCores(line => figures.Of(line).ToList()).SelectMany(lines => lines)];
    }

    private IEnumerable<MonthlyRow> Of(MonthlyLine line)
    {
        if (line.CountedBy == MonthlyEvent.None)
            return NotFed(line, line.Note);
        if (line.EachTeam && _people is null)
            return NotFed(line, "No people file names teams. " + line.Note);
        var supply = Supply.Of(_journeys, NeedsOf(line));
        var counts = Count(line, supply);
        var note = supply.Note.Length > 0 ? $"{char.ToUpperInvariant(supply.Note[0])}{supply.Note[1..]}. {line.Note}" : line.Note;
        return counts
            .OrderBy(c => c.Key == NoTeam)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .SelectMany(c => ClientGroups.Select(g => Row(line, c.Key, g, c.Value, note)));
    }

    private static IEnumerable<MonthlyRow> NotFed(MonthlyLine line, string why) =>
        ClientGroups.Select(g => new MonthlyRow(line, line.Category, g, MonthlyStatus.LocalDataMissing, null, why));

    private MonthlyRow Row(MonthlyLine line, string category, string clientGroup, Counter counter, string note)
    {
        if (_needs.Why(NeedsOf(line).And(Needs.OfGroups(clientGroup, line.SubstanceGroup))) is { } why)
            return new(line, category, clientGroup, MonthlyStatus.NotComputable, null, $"{char.ToUpperInvariant(why[0])}{why[1..]}.");
        var isTotal = line.SubstanceGroup == GroupMask.All && _parted.Contains(line.Item);
        return new(
            line,
            category,
            clientGroup,
            line.Basis == MonthlyWords.Ndtms ? MonthlyStatus.Computed : MonthlyStatus.Provisional,
            counter.Of(clientGroup, _months, isTotal),
            note
        );
    }

    private static Needs NeedsOf(MonthlyLine line)
    {
        var needs = line.CountedBy switch
        {
            MonthlyEvent.Referral => new Needs([TRIAGED, REFLD], false),
            MonthlyEvent.Assessment => new Needs([TRIAGED], false),
            _ => Needs.Journeys,
        };
        return line.Column.Length > 0 ? needs.And(line.Column) : needs;
    }

    private Dictionary<string, Counter> Count(MonthlyLine line, Supply supply)
    {
        Dictionary<string, Counter> counts = line.EachTeam
            ? Teams().ToDictionary(t => t, _ => new Counter(_months))
            : new() { [line.Category] = new(_months) };
        var groups = GroupMask.Of(GroupMask.All, line.SubstanceGroup);
        var cells = new Cells(_journeys.Population, line.Column);
        var isOne = cells.Are(line.Codes);
        var ofClient = _journeys.Population.DataSet.Find(line.Column) is { Kind: Rulesets.RecordKind.Client };
        foreach (var journey in _journeys.All)
        {
            var month = _months.Of(DayOf(journey, line.CountedBy));
            if (month < 0 || (journey.Class.Bit & groups) == 0 || !IsExit(journey, line.Exit) || !supply.Has(journey))
                continue;
            if (line.Column.Length > 0 && !isOne[cells.Id(ofClient ? journey.Client : journey.Episodes[0])])
                continue;
            counts[line.EachTeam ? TeamOf(journey) : line.Category].Add(journey, month);
        }

        return counts;
    }

    private IEnumerable<string> Teams() => _people!.All.Select(p => p.Team).Where(t => t.Length > 0).Append(NoTeam).Distinct();

    private string TeamOf(Journey journey)
    {
        var (_, client, episode) = _journeys.Population.KeyTexts(Rulesets.RecordKind.Episode, journey.Episodes[0]);
        return _people!.Of(client, episode).Team is { Length: > 0 } team ? team : NoTeam;
    }

    private static int? DayOf(Journey journey, MonthlyEvent counted) =>
        counted switch
        {
            MonthlyEvent.Referral => journey.Referred,
            MonthlyEvent.Assessment => journey.Start,
            MonthlyEvent.TreatmentStart => journey.TreatmentStart,
            _ => journey.First is null ? null : journey.End,
        };

    private static bool IsExit(Journey journey, string exit) =>
        exit switch
        {
            MonthlyWords.Complete => journey.IsCompleted,
            MonthlyWords.Transferred => journey.Exit.Kind == ExitKind.Transfer,
            MonthlyWords.Incomplete => journey.Exit is { Kind: ExitKind.Unplanned } or { Kind: ExitKind.Other, Code.Length: > 0 },
            _ => true,
        };

    /// <summary>Counts of adults and of young people.</summary>
    private sealed class Counter(Months months)
    {
        private readonly int[][] _byMonth = [new int[months.All.Count], new int[months.All.Count]];
        private readonly int[] _unknown = new int[2];

        public void Add(Journey journey, int month)
        {
            var group = journey.Class.IsYoung ? 1 : 0;
            _byMonth[group][month]++;
            if (journey.Class.Substance == SubstanceGroup.Unknown)
                _unknown[group]++;
        }

        public MonthlyCounts Of(string clientGroup, Months months, bool isTotal)
        {
            int[] groups = clientGroup switch
            {
                GroupMask.Adults => [0],
                GroupMask.YoungPeople => [1],
                _ => [0, 1],
            };
            int[] byMonth = [.. months.All.Select((_, month) => groups.Sum(g => _byMonth[g][month]))];
            return new(
                byMonth,
                byMonth.Where((_, month) => months.IsInFinancialYear(month)).Sum(),
                isTotal ? groups.Sum(g => _unknown[g]) : null
            );
        }
    }
}
