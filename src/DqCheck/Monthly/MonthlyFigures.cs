using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.LocalTables;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Monthly;

/// <summary>Counts journeys by month for the lines of a contract's <c>monthly.csv</c>, for all, adults and young people.</summary>
internal sealed class MonthlyFigures
{
    /// <summary>The category of clients to whom the people file gives no team.</summary>
    public const string NoTeam = "(no team)";

    private static readonly string[] ClientGroups = [GroupMask.Adults, GroupMask.YoungPeople, GroupMask.All];

    private readonly JourneySet _journeys;
    private readonly Months _months;
    private readonly ComputabilityCheck _computability;
    private readonly Caseloads? _people;
    private readonly LocalFigures? _local;
    private readonly IReadOnlyDictionary<MonthlyCell, long> _typed;
    private readonly HashSet<string> _itemsBySubstance;

    private MonthlyFigures(
        Contract contract,
        JourneySet journeys,
        Months months,
        Caseloads? people,
        LocalFigures? local,
        IReadOnlyDictionary<MonthlyCell, long>? typed
    )
    {
        _typed = typed ?? new Dictionary<MonthlyCell, long>();
        _local = local;
        _journeys = journeys;
        _months = months;
        _computability = journeys.GetComputability();
        _people = people;
        _itemsBySubstance = [.. contract.Monthly.Where(l => l.SubstanceGroup != GroupMask.All).Select(l => l.Item)];
    }

    /// <summary>Counts in the order of the contract; teams are in the order of their names.</summary>
    public static IReadOnlyList<MonthlyRow> Compute(
        Contract contract,
        JourneySet journeys,
        Months months,
        Caseloads? people,
        LocalFigures? local = null,
        IReadOnlyDictionary<MonthlyCell, long>? typed = null
    )
    {
        var figures = new MonthlyFigures(contract, journeys, months, people, local, typed);
        return [.. contract.Monthly.RunParallel(line => figures.Compute(line).ToList()).SelectMany(lines => lines)];
    }

    private IEnumerable<MonthlyRow> Compute(MonthlyLine line)
    {
        if (line.Local is { } query && _local?.Has(query) == true)
            return _local.GetObstacle(query) is { } obstacle
                ? CreateUnavailable(line, $"{obstacle}. {line.Note}")
                : ClientGroups.Select(g => CreateLocalRow(line, query, g, _local));
        if (line.CountedBy == MonthlyEvent.None)
            return CreateUnavailable(line, $"{(line.Local is null ? "" : _local?.GetUnread(line.Local))} {line.Note}".Trim());
        if (line.IsPerTeam && _people is null)
            return CreateUnavailable(line, "Needs a people file that names teams. " + line.Note);
        var completeness = AgencyCompleteness.For(_journeys, GetRequiredColumns(line));
        var counts = Count(line, completeness);
        var note =
            completeness.Note.Length > 0
                ? $"{char.ToUpperInvariant(completeness.Note[0])}{completeness.Note[1..]}. {line.Note}"
                : line.Note;
        return counts
            .OrderBy(c => c.Key == NoTeam)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .SelectMany(c => ClientGroups.Select(g => CreateRow(line, c.Key, g, c.Value, note)));
    }

    private IEnumerable<MonthlyRow> CreateUnavailable(MonthlyLine line, string why) =>
        ClientGroups.Select(g => new MonthlyRow(line, line.Category, g, MonthlyStatus.LocalDataMissing, null, why)
        {
            Typed = FindTyped(line, g),
        });

    /// <summary>What people typed into the cells of a row in last month's workbook.</summary>
    private List<KeyedCount?> FindTyped(MonthlyLine line, string clientGroup)
    {
        var cells = _months.Names.Select(m => new MonthlyCell(line.Item, line.Category, clientGroup.Replace('-', ' '), m)).ToList();
        return cells.Any(_typed.ContainsKey)
            ? [.. cells.Select(c => _typed.TryGetValue(c, out var number) ? new KeyedCount(number, GetKey(c)) : (KeyedCount?)null)]
            : [];
    }

    /// <summary>A key of its own: nobody knows who is in the number.</summary>
    private static ulong GetKey(MonthlyCell cell) =>
        ClientKeys.GetOfName($"typed {cell.Item} {cell.Category} {cell.ClientGroup} {cell.Month}") | 1;

    private MonthlyRow CreateLocalRow(MonthlyLine line, LocalQuery query, string clientGroup, LocalFigures local)
    {
        var byMonth = local.Count(query, clientGroup, line.SubstanceGroup, _months.All);
        return new(
            line,
            line.Category,
            clientGroup,
            MonthlyStatus.Computed,
            new(byMonth, KeyedCount.Sum(byMonth.Where((_, month) => _months.IsInFinancialYear(month))), null),
            $"From the local table {query.Table.Id}. {line.Note}"
        );
    }

    private MonthlyRow CreateRow(MonthlyLine line, string category, string clientGroup, MonthCounter counter, string note)
    {
        if (_computability.GetReason(GetRequiredColumns(line).With(RequiredColumns.ForGroups(clientGroup, line.SubstanceGroup))) is { } why)
            return new(line, category, clientGroup, MonthlyStatus.NotComputable, null, $"{char.ToUpperInvariant(why[0])}{why[1..]}.");
        var isTotal = line.SubstanceGroup == GroupMask.All && _itemsBySubstance.Contains(line.Item);
        return new(
            line,
            category,
            clientGroup,
            line.Basis == MonthlyText.Ndtms ? MonthlyStatus.Computed : MonthlyStatus.Provisional,
            counter.GetCounts(clientGroup, _months, isTotal),
            note
        );
    }

    private static RequiredColumns GetRequiredColumns(MonthlyLine line)
    {
        var needs = line.CountedBy switch
        {
            MonthlyEvent.Referral => new RequiredColumns([TRIAGED, REFLD], false),
            MonthlyEvent.Assessment => new RequiredColumns([TRIAGED], false),
            _ => RequiredColumns.Journeys,
        };
        return line.Column.Length > 0 ? needs.With(line.Column) : needs;
    }

    private Dictionary<string, MonthCounter> Count(MonthlyLine line, AgencyCompleteness completeness)
    {
        Dictionary<string, MonthCounter> counts = line.IsPerTeam
            ? GetTeams().ToDictionary(t => t, _ => new MonthCounter(_months))
            : new() { [line.Category] = new(_months) };
        var groups = GroupMask.For(GroupMask.All, line.SubstanceGroup);
        var cells = new RecordColumn(_journeys.Population, line.Column);
        var isOne = cells.MatchCodes(line.Codes);
        var ofClient = _journeys.Population.DataSet.Find(line.Column) is { Kind: RecordKind.Client };
        foreach (var journey in _journeys.All)
        {
            var month = _months.IndexOf(GetDay(journey, line.CountedBy));
            if (month < 0 || (journey.Class.Mask & groups) == 0 || !IsExit(journey, line.Exit) || !completeness.Includes(journey))
                continue;
            if (line.Column.Length > 0 && !isOne[cells.GetId(ofClient ? journey.Client : journey.Episodes[0])])
                continue;
            counts[line.IsPerTeam ? GetTeam(journey) : line.Category].Add(journey, month);
        }

        return counts;
    }

    private IEnumerable<string> GetTeams() => _people!.All.Select(p => p.Team).Where(t => t.Length > 0).Append(NoTeam).Distinct();

    private string GetTeam(Journey journey)
    {
        var (_, client, episode) = _journeys.Population.GetKeyTexts(RecordKind.Episode, journey.Episodes[0]);
        return _people!.Find(client, episode).Team is { Length: > 0 } team ? team : NoTeam;
    }

    private static int? GetDay(Journey journey, MonthlyEvent counted) =>
        counted switch
        {
            MonthlyEvent.Referral => journey.Referred,
            MonthlyEvent.Assessment => journey.Start,
            MonthlyEvent.TreatmentStart => journey.TreatmentStart,
            _ => journey.FirstStructured is null ? null : journey.End,
        };

    private static bool IsExit(Journey journey, string exit) =>
        exit switch
        {
            MonthlyText.Complete => journey.IsCompleted,
            MonthlyText.Transferred => journey.Exit.Kind == ExitKind.Transfer,
            MonthlyText.Incomplete => journey.Exit is { Kind: ExitKind.Unplanned } or { Kind: ExitKind.Other, Code.Length: > 0 },
            _ => true,
        };

    /// <summary>Counts of adults and of young people.</summary>
    private sealed class MonthCounter(Months months)
    {
        private readonly KeyedCount[][] _byMonth = [new KeyedCount[months.All.Count], new KeyedCount[months.All.Count]];
        private readonly KeyedCount[] _unknown = new KeyedCount[2];

        public void Add(Journey journey, int month)
        {
            var group = journey.Class.IsYoung ? 1 : 0;
            _byMonth[group][month] = _byMonth[group][month].Plus(journey.Key);
            if (journey.Class.Substance == SubstanceGroup.Unknown)
                _unknown[group] = _unknown[group].Plus(journey.Key);
        }

        public MonthlyCounts GetCounts(string clientGroup, Months months, bool isTotal)
        {
            int[] groups = clientGroup switch
            {
                GroupMask.Adults => [0],
                GroupMask.YoungPeople => [1],
                _ => [0, 1],
            };
            KeyedCount[] byMonth = [.. months.All.Select((_, month) => KeyedCount.Sum(groups.Select(g => _byMonth[g][month])))];
            return new(
                byMonth,
                KeyedCount.Sum(byMonth.Where((_, month) => months.IsInFinancialYear(month))),
                isTotal ? KeyedCount.Sum(groups.Select(g => _unknown[g])) : null
            );
        }
    }
}
