using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DqCheck.Records;

namespace DqCheck.Journeys;

/// <summary>All journeys of a population as they stand on the as-of date.</summary>
internal sealed class JourneySet
{
    /// <summary>Journeys that are read at once, whose records' lists share an array.</summary>
    private const int AtOnce = 1024;

    /// <summary>Stretches that are looked at before what was found of them is taken.</summary>
    private const int StretchesAtOnce = 64;

    private readonly Journey[] _all;
    private readonly int[] _ofEpisode;
    private readonly JourneyClass[] _classes;
    private readonly HashSet<int> _loaded;
    private readonly CancellationToken _cancel;
    private readonly ConcurrentDictionary<string, NotComputable> _notComputable = [];

    private JourneySet(
        Population population,
        DateOnly? asOf,
        Journey[] all,
        int[] ofEpisode,
        JourneyClass[] classes,
        CancellationToken cancel
    )
    {
        (Population, AsOf, _all, _ofEpisode, _classes, _cancel) = (population, asOf, all, ofEpisode, classes, cancel);
        Standards = Standards.Of(population.DataSet);
        Stretches = Stretch.Of(all);
        _loaded = [.. population.Clients.Ids(population.Agency).ToArray(population.Clients.Count).Take(population.Clients.Count)];
        Agencies =
        [
            .. population
                .ByAgency.Keys.Where(id => id > 0)
                .Select(id => (id, population.Values[population.Agency].Text(id)))
                .Where(a => a.Item2 != GroupMask.All)
                .OrderBy(a => a.Item2, StringComparer.Ordinal),
        ];
    }

    /// <summary>Why nothing of journeys can be computed without an as-of date.</summary>
    public const string NoAsOf = "there is no as-of date: no record has a date of an event, and no file name tells one";

    public Population Population { get; }

    /// <summary>Null where there is none: then there are no journeys, and nothing of them can be computed.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Day number of the as-of date; the first day of all where there is none.</summary>
    public int Today => AsOf?.DayNumber ?? 0;

    /// <summary>Those of one client one after the other, in the order of time.</summary>
    public IReadOnlyList<Journey> All => _all;

    /// <summary>The same in stretches of one agency each.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Journeys of several agencies.</summary>
    public bool IsUnion => Stretches.Any(s => s.Agency != Stretches[0].Agency);

    public Standards Standards { get; }

    /// <summary>
    /// Agencies with rows, by code: id of the code, and the code. One whose code says that it is all has no figures of its own.
    /// </summary>
    public IReadOnlyList<(int Id, string Code)> Agencies { get; }

    /// <summary>The journey of an episode; null where it is in none.</summary>
    public Journey? Of(int episode) => _ofEpisode[episode] is var i and >= 0 ? All[i] : null;

    /// <summary>The journeys of a stretch.</summary>
    public ReadOnlySpan<Journey> In(Stretch stretch) => _all.AsSpan(stretch.Start..stretch.End);

    /// <summary>Looks at every stretch, on all cores; the results in the order of the journeys. A run that is stopped ends it.</summary>
    public IEnumerable<(Stretch Stretch, T Result)> Walk<T>(Func<Stretch, T> look) =>
        Stretches.Chunk(StretchesAtOnce).SelectMany(stretches => stretches.OnAllCores(stretch => (stretch, look(stretch)), _cancel));

    /// <summary>
    /// Adds up every stretch, on all cores: for each agency one sum or several, which together are that of its journeys. A run that is
    /// stopped ends it.
    /// </summary>
    public IReadOnlyList<(int Agency, T Sum)> Sums<T>(Func<T> empty, Action<T, Stretch> add)
    {
        ConcurrentBag<Dictionary<int, T>> idle = [];
        Stretches.OnAllCores(
            stretch =>
            {
                var sums = idle.TryTake(out var others) ? others : [];
                if (!sums.TryGetValue(stretch.Agency, out var sum))
                    sums.Add(stretch.Agency, sum = empty());
                add(sum, stretch);
                idle.Add(sums);
                return true;
            },
            _cancel
        );
        return [.. idle.SelectMany(sums => sums.Select(s => (s.Key, s.Value)))];
    }

    /// <summary>The groups of an episode: those of its journey, or its own where it is in none.</summary>
    public JourneyClass ClassOf(int episode) => _classes[episode];

    /// <summary>
    /// Whether rows were rejected and none with an episode was left: then nothing is known of anybody, which is not zero.
    /// </summary>
    /// <param name="agency">Code of an agency; null: all.</param>
    public bool LoadsNothing(string? agency)
    {
        if (agency is null)
            return _loaded.Count == 0 && Population.Extracts.Any(e => e.RejectedRows > 0);
        var id = Population.Values[Population.Agency].Find(agency);
        return !_loaded.Contains(id) && Population.ByAgency.TryGetValue(id, out var rows) && rows.Accepted < rows.Rows;
    }

    /// <summary>Says why figures of an agency, by its code, cannot be computed; null: those of all.</summary>
    public NotComputable NotComputable(string? agency = null) => _notComputable.GetOrAdd(agency ?? "", _ => new(this, agency));

    /// <summary>The window of that name that ends on the as-of date.</summary>
    public Window Window(string name) => Journeys.Window.Of(name, Today, Standards.CohortMonths);

    /// <param name="population">The records.</param>
    /// <param name="asOf">The as-of date; null: there is none.</param>
    /// <param name="cancel">Stops between journeys, now and whenever they are looked at.</param>
    public static JourneySet Of(Population population, DateOnly? asOf, CancellationToken cancel = default)
    {
        var reader = new JourneyReader(population, asOf?.DayNumber ?? 0);
        var joined = asOf is null ? [] : JourneyJoiner.Of(population, asOf.Value.DayNumber);
        var (all, ofEpisode, classes) = (
            new Journey[joined.Count],
            new int[population.Episodes.Count],
            new JourneyClass[population.Episodes.Count]
        );
        Array.Fill(ofEpisode, -1);
        Parallel.For(
            0,
            (joined.Count + AtOnce - 1) / AtOnce,
            new ParallelOptions { CancellationToken = cancel },
            i =>
            {
                var (start, count) = (i * AtOnce, Math.Min(AtOnce, joined.Count - (i * AtOnce)));
                reader.Read(CollectionsMarshal.AsSpan(joined).Slice(start, count), all.AsSpan(start, count));
                for (var journey = start; journey < start + count; journey++)
                {
                    foreach (var episode in all[journey].Episodes)
                        (ofEpisode[episode], classes[episode]) = (journey, all[journey].Class);
                }
            }
        );
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i - 1].Client == all[i].Client)
                (all[i].Previous, all[i - 1].Next) = (all[i - 1], all[i]);
        }

        for (var episode = 0; episode < classes.Length; episode++)
        {
            if (ofEpisode[episode] < 0)
                classes[episode] = reader.ClassOf([episode]);
        }

        return new(population, asOf, all, ofEpisode, classes, cancel);
    }
}
