using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// Counts data items: pairs of a record and a column, each counted once however many rows repeat it. Counts are for all agencies together,
/// for each agency and for groups of clients.
/// </summary>
internal sealed class DataQuality
{
    /// <summary>Flags of an item: it holds a value.</summary>
    private const int IsFilled = 1;

    /// <summary>It has an error.</summary>
    private const int IsWrong = 2;

    /// <summary>It must hold a value for data quality.</summary>
    private const int IsDue = 4;

    /// <summary>It must hold a value for completeness.</summary>
    private const int IsRequired = 8;

    /// <summary>Number of combinations of the flags.</summary>
    private const int Combinations = 16;

    private readonly Population _population;
    private readonly BitArray?[] _invalid;
    private readonly RecordGroups _groups;
    private readonly ILookup<string, Rule> _rules;
    private readonly ItemCounts[][] _counts;
    private readonly Fraction[] _clean;

    /// <param name="journeys">The journeys, with the records and the groups in which they are counted.</param>
    /// <param name="findings">All findings, including those for columns that are not supplied.</param>
    public DataQuality(JourneySet journeys, IEnumerable<RuleFinding> findings)
    {
        var population = _population = journeys.Population;
        _groups = new(journeys);
        _rules = population.DataSet.Rules.ToLookup(r => r.Field);
        _invalid = new BitArray?[population.Values.Length];
        BitArray dirtyClients = new(population.Clients.Count);
        BitArray dirtyEpisodes = new(population.Episodes.Count);
        foreach (var finding in findings.Where(f => f.Rule.IsQualityError && f.Record >= 0 && f.Slot >= 0))
        {
            if (finding.Kind == RecordKind.Client)
                dirtyClients[finding.Record] = true;
            else
                dirtyEpisodes[population.GetOwner(finding.Kind, finding.Record, RecordKind.Episode)] = true;
            var column = population.DataSet.Slots[finding.Slot];
            var owner = population.GetOwner(finding.Kind, finding.Record, column.Kind);
            if (finding.Rule.IsRequirement || IsItemFilled(column, owner))
                (_invalid[finding.Slot] ??= new BitArray(population[column.Kind].Count))[owner] = true;
        }

        _counts = new ItemCounts[population.Values.Length][];
        foreach (var columns in population.DataSet.Slots.GroupBy(c => c.Kind))
        {
            var parts = _groups.GetGroups(population[columns.Key]);
            foreach (var (slot, counts) in columns.ToList().RunParallel(column => (column.Slot, Count(column, parts))))
                _counts[slot] = counts;
        }

        Columns =
        [
            .. population
                .DataSet.Columns.Where(c => !c.IsKnownByPrefix)
                .Select(c => population.DataSet.Find(c.Name)!)
                .Select(c => new ColumnItems(c, Sum(_counts[c.Slot], f => f.Quality), Sum(_counts[c.Slot], f => f.Completeness))),
        ];
        _clean = CountClean(dirtyClients, dirtyEpisodes);
    }

    /// <summary>The index of an agency among those that have clients; -1 where it has none.</summary>
    public int FindAgency(string agency) => _groups.FindAgency(agency);

    /// <summary>The items of each column, in the column order of the extract.</summary>
    public IReadOnlyList<ColumnItems> Columns { get; }

    /// <summary>
    /// Valid items of the items due, for all agencies or the one with a given index, and for everybody or for some groups of
    /// <see cref="GroupMask"/>.
    /// </summary>
    public Fraction GetQuality(int? agency = null, uint groups = uint.MaxValue) => Total(agency, groups, c => c.Quality);

    /// <summary>Items with a valid value of the items required.</summary>
    public Fraction GetCompleteness(int? agency = null, uint groups = uint.MaxValue) => Total(agency, groups, c => c.Completeness);

    /// <summary>Episodes without an error on them, their client or their child records, of all episodes.</summary>
    public Fraction GetCleanEpisodes(int? agency = null, uint groups = uint.MaxValue) =>
        _groups.GetGroups(agency, groups).Aggregate(default(Fraction), (total, part) => total + _clean[part]);

    /// <summary>Totals by kind of record.</summary>
    public IEnumerable<(RecordKind Kind, Fraction Quality, Fraction Completeness)> RecordKinds =>
        Columns
            .GroupBy(c => c.Column.Kind)
            .OrderBy(g => g.Key)
            .Select(g =>
                (
                    g.Key,
                    g.Aggregate(default(Fraction), (a, c) => a + c.Quality),
                    g.Aggregate(default(Fraction), (a, c) => a + c.Completeness)
                )
            );

    private Fraction Total(int? agency, uint groups, Func<ItemCounts, Fraction> figure)
    {
        var parts = _groups.GetGroups(agency, groups).ToList();
        return _counts.Aggregate(default(Fraction), (total, column) => parts.Aggregate(total, (sum, part) => sum + figure(column[part])));
    }

    private static Fraction Sum(ItemCounts[] counts, Func<ItemCounts, Fraction> figure) =>
        counts.Aggregate(default(Fraction), (total, c) => total + figure(c));

    private ItemCounts[] Count(Column column, ReadOnlySpan<int> groupOfRecord)
    {
        // A value that is not judged is not an item.
        if (column.IsKnownByPrefix)
            return new ItemCounts[_groups.Count];
        var wrong = _invalid[column.Slot] is { } invalid ? CollectionsMarshal.AsBytes(invalid) : [];
        var requirements = GetRequirements(column, r => r.IsRequirement);
        var needs = GetRequirements(column, r => r.Check == CheckNames.Required && r.Severity.IsAtLeast(Severity.Error));
        // Each item is only classified here; what each class means is decided once for each group.
        var items = new long[_groups.Count * Combinations];
        var flags = new byte[Math.Min(RecordTable.ChunkSize, _population[column.Kind].Count)];
        foreach (var slice in RecordSlice.Enumerate(_population, column.Kind))
        {
            var outcomes = flags.AsSpan(0, slice.Count);
            outcomes.Clear();
            MarkMatching(needs, slice, outcomes, IsDue);
            MarkMatching(requirements, slice, outcomes, IsRequired);
            var cells = slice.GetCells(column);
            for (var i = 0; i < outcomes.Length; i++)
                outcomes[i] |= cells[i] != 0 ? (byte)IsFilled : (byte)0;
            MarkWrong(wrong.Length == 0 ? [] : wrong[(slice.Start / 8)..], outcomes);
            // Most columns are blank on most records and not required.
            if (!outcomes.ContainsAnyExcept((byte)0))
                continue;
            var groups = groupOfRecord.Slice(slice.Start, slice.Count);
            for (var i = 0; i < outcomes.Length; i++)
                items[(groups[i] * Combinations) + outcomes[i]]++;
        }

        var counts = Enumerable.Range(0, _groups.Count).Select(group => new ItemCounts(_groups.GetKey(group))).ToArray();
        foreach (var (place, number) in items.Index())
            counts[place / Combinations].Add(place % Combinations, number);
        return counts;
    }

    /// <summary>Marks the invalid items of some records; usually there are few.</summary>
    /// <param name="wrong">One bit per record, starting with the first of these records.</param>
    /// <param name="flags">The flags of each item.</param>
    private static void MarkWrong(ReadOnlySpan<byte> wrong, Span<byte> flags)
    {
        for (var i = 0; i < wrong.Length && 8 * i < flags.Length; i++)
        {
            for (var bits = (uint)wrong[i]; bits != 0; bits &= bits - 1)
                flags[(8 * i) + BitOperations.TrailingZeroCount(bits)] |= IsWrong;
        }
    }

    /// <summary>Conditions under which a column is required; a null among them means always.</summary>
    private List<CompiledCondition?> GetRequirements(Column column, Func<Rule, bool> counts) =>
        [
            .. _rules[column.Name]
                .Where(r => counts(r) && r.Record == column.Kind)
                .Select(r => r.When is null || r.Severity == Severity.Reject ? null : new CompiledCondition(r.When, _population)),
        ];

    /// <summary>Marks the records of a slice that match any of the conditions.</summary>
    private static void MarkMatching(List<CompiledCondition?> conditions, RecordSlice slice, Span<byte> flags, byte flag)
    {
        if (conditions.Contains(null))
        {
            for (var i = 0; i < flags.Length; i++)
                flags[i] |= flag;
            return;
        }

        foreach (var condition in conditions)
        {
            var holds = slice.GetMatches(condition!);
            for (var i = 0; i < holds.Length; i++)
                flags[i] |= holds[i] ? flag : (byte)0;
        }
    }

    private Fraction[] CountClean(BitArray dirtyClients, BitArray dirtyEpisodes)
    {
        var clean = new Fraction[_groups.Count];
        var keys = _population.Keys.OfClients;
        _population.Episodes.Parents.ForEachBlock(
            _population.Episodes.Count,
            (first, clients) =>
            {
                for (var i = 0; i < clients.Length; i++)
                {
                    KeyedCount one = new(1, keys[clients[i]]);
                    clean[_groups.GetEpisodeGroup(first + i)] += new Fraction(
                        dirtyEpisodes[first + i] || dirtyClients[clients[i]] ? default : one,
                        one
                    );
                }
            }
        );
        return clean;
    }

    private bool IsItemFilled(Column column, int record) => _population[column.Kind].GetCellId(record, column.Slot) != 0;

    /// <summary>Counts of the items of one column in one group, by the key of all people in it.</summary>
    private struct ItemCounts(ulong key)
    {
        public long Due;
        public long Valid;
        public long Required;
        public long Complete;

        public void Add(int flags, long items)
        {
            var filled = (flags & IsFilled) != 0;
            var wrong = (flags & IsWrong) != 0;
            if (filled || wrong || (flags & IsDue) != 0)
                Due += items;
            if (filled && !wrong)
                Valid += items;
            if ((flags & IsRequired) == 0)
                return;
            Required += items;
            if (filled && !wrong)
                Complete += items;
        }

        public readonly Fraction Quality => Fraction.Of(Valid, Due, key);

        public readonly Fraction Completeness => Fraction.Of(Complete, Required, key);
    }
}
