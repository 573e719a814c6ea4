using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>All journeys of a population on the as-of date.</summary>
internal sealed class JourneySet
{
    /// <summary>Journeys read in one batch; the lists of their records share an array.</summary>
    private const int BatchSize = 1024;

    /// <summary>Partitions processed before their results are consumed.</summary>
    private const int MaxConcurrentPartitions = 64;

    private readonly Journey[] _all;
    private readonly int[] _journeyByEpisode;
    private readonly JourneyClass[] _classes;
    private readonly HashSet<int> _loaded;
    private readonly CancellationToken _cancel;
    private readonly ConcurrentDictionary<string, ComputabilityCheck> _computability = [];

    private JourneySet(
        Population population,
        DateOnly? asOf,
        Journey[] all,
        int[] ofEpisode,
        JourneyClass[] classes,
        CancellationToken cancel
    )
    {
        Population = population;
        AsOf = asOf;
        _all = all;
        _journeyByEpisode = ofEpisode;
        _classes = classes;
        _cancel = cancel;
        Thresholds = DayThresholds.From(population.DataSet);
        Substances = new(population);
        Partitions = JourneyPartition.Split(all);
        _loaded = [.. population.Clients.GetIds(population.AgencySlot).ToArray(population.Clients.Count).Take(population.Clients.Count)];
        Agencies =
        [
            .. population
                .CountsByAgency.Keys.Where(id => id > 0 && population.HasAgencies)
                .Select(id => (Id: id, Code: population.Values[population.AgencySlot].GetText(id)))
                .Where(a => a.Code != GroupMask.All)
                .OrderBy(a => a.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Why no figure about journeys can be computed without an as-of date.</summary>
    public const string NoAsOfReason = "there is no as-of date: no record has an event date, and no file name gives a period";

    public Population Population { get; }

    /// <summary>The as-of date; null where there is none, and then there are no journeys.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Day number of the as-of date, or 0 where there is none.</summary>
    public int Today => AsOf?.DayNumber ?? 0;

    /// <summary>All journeys. Those of the same client are consecutive and in chronological order.</summary>
    public IReadOnlyList<Journey> All => _all;

    /// <summary>The number of journeys, with their key; null without an as-of date.</summary>
    public KeyedCount? Count => AsOf is null ? null : KeyedCount.Of(_all.Select(j => j.Key));

    /// <summary>The same in partitions of one agency each.</summary>
    public IReadOnlyList<JourneyPartition> Partitions { get; }

    /// <summary>Whether there are journeys of several agencies.</summary>
    public bool IsUnion => Population.HasAgencies && Partitions.Any(s => s.Agency != Partitions[0].Agency);

    public DayThresholds Thresholds { get; }

    /// <summary>The substances that occur.</summary>
    public OccurringSubstances Substances { get; }

    /// <summary>
    /// The agencies that have rows, in the order of their codes; none where AGNCY looks like another column. A code that reads “all” has no
    /// figures of its own.
    /// </summary>
    public IReadOnlyList<(int Id, string Code)> Agencies { get; }

    /// <summary>Whether a code has the form of an agency's. Anything else could be an id of a client.</summary>
    public bool IsAgencyCode(string code) => Population.DataSet.Find(ColumnNames.AGNCY)!.Pattern?.IsMatch(code) == true;

    /// <summary>An agency in a sentence that commissioners see.</summary>
    public string GetLabel(string agency) => IsAgencyCode(agency) ? agency : Column.NotACode;

    /// <summary>The journey of an episode; null where it is in none.</summary>
    public Journey? For(int episode)
    {
        var journey = _journeyByEpisode[episode];
        return journey < 0 ? null : _all[journey];
    }

    /// <summary>The journeys of a partition.</summary>
    public ReadOnlySpan<Journey> GetJourneys(JourneyPartition partition) => _all.AsSpan(partition.Start..partition.End);

    /// <summary>
    /// Processes the partitions in parallel and returns the results in the order of the journeys. Stops when the check is cancelled.
    /// </summary>
    public IEnumerable<(JourneyPartition Partition, T Result)> SelectPartitions<T>(Func<JourneyPartition, T> select) =>
        Partitions
            .Chunk(MaxConcurrentPartitions)
            .SelectMany(partitions => partitions.RunParallel(partition => (partition, select(partition)), _cancel));

    /// <summary>
    /// Sums over the partitions in parallel. An agency can have several sums, which add up to its total; where AGNCY
    /// looks like another column, sums have no agency. Stops when the check is cancelled.
    /// </summary>
    public IReadOnlyList<(int Agency, T Sum)> SumPartitions<T>(Func<T> empty, Action<T, JourneyPartition> add)
    {
        ConcurrentBag<Dictionary<int, T>> idle = [];
        Partitions.RunParallel(
            partition =>
            {
                var sums = idle.TryTake(out var others) ? others : [];
                var agency = Population.HasAgencies ? partition.Agency : 0;
                if (!sums.TryGetValue(agency, out var sum))
                    sums.Add(agency, sum = empty());
                add(sum, partition);
                idle.Add(sums);
                return true;
            },
            _cancel
        );
        return [.. idle.SelectMany(sums => sums.Select(s => (s.Key, s.Value)))];
    }

    /// <summary>The groups of the journey of an episode, or of the episode itself where it is in none.</summary>
    public JourneyClass GetClass(int episode) => _classes[episode];

    /// <summary>Whether rows were rejected and no row with an episode was left: figures are then unknown, not zero.</summary>
    /// <param name="agency">Code of an agency; null for all.</param>
    public bool HasNothingLoaded(string? agency)
    {
        if (agency is null)
            return _loaded.Count == 0 && Population.Extracts.Any(e => e.RejectedRows > 0);
        var id = Population.Values[Population.AgencySlot].Find(agency);
        return !_loaded.Contains(id) && Population.CountsByAgency.TryGetValue(id, out var rows) && rows.Accepted < rows.Rows;
    }

    /// <summary>Explains why the figures of an agency, given by its code, cannot be computed; null for all agencies.</summary>
    public ComputabilityCheck GetComputability(string? agency = null) => _computability.GetOrAdd(agency ?? "", _ => new(this, agency));

    /// <summary>The window with that name that ends on the as-of date.</summary>
    public Window GetWindow(string name) => Journeys.Window.EndingOn(name, Today, Thresholds.CohortMonths);

    /// <param name="population">The records.</param>
    /// <param name="asOf">The as-of date; null if there is none.</param>
    /// <param name="cancel">Stops between journeys, now and whenever partitions are processed.</param>
    public static JourneySet For(Population population, DateOnly? asOf, CancellationToken cancel = default)
    {
        var reader = new JourneyReader(population, asOf?.DayNumber ?? 0);
        var joined = asOf is null ? [] : JourneyJoiner.Join(population, asOf.Value.DayNumber);
        var all = new Journey[joined.Count];
        var ofEpisode = new int[population.Episodes.Count];
        var classes = new JourneyClass[population.Episodes.Count];
        Array.Fill(ofEpisode, -1);
        Parallel.For(
            0,
            (joined.Count + BatchSize - 1) / BatchSize,
            new ParallelOptions { CancellationToken = cancel },
            i =>
            {
                var start = i * BatchSize;
                var count = Math.Min(BatchSize, joined.Count - (i * BatchSize));
                reader.Read(CollectionsMarshal.AsSpan(joined).Slice(start, count), all, start);
                for (var journey = start; journey < start + count; journey++)
                {
                    foreach (var episode in all[journey].Episodes)
                    {
                        ofEpisode[episode] = journey;
                        classes[episode] = all[journey].Class;
                    }
                }
            }
        );
        for (var episode = 0; episode < classes.Length; episode++)
        {
            if (ofEpisode[episode] < 0)
                classes[episode] = reader.ReadClass([episode]);
        }

        return new(population, asOf, all, ofEpisode, classes, cancel);
    }
}
