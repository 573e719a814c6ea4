using System.Collections;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Counts data items: pairs of a record and a column, each once however many rows repeat it.</summary>
internal sealed class DataQuality
{
    private readonly Population _population;
    private readonly BitArray?[] _invalid;

    /// <param name="population">The records.</param>
    /// <param name="findings">All findings, silent ones included.</param>
    public DataQuality(Population population, IEnumerable<Finding> findings)
    {
        _population = population;
        _invalid = new BitArray?[population.Values.Length];
        var dirty = Population.Kinds.ToDictionary(k => k, k => new BitArray(population[k].Count));
        foreach (var finding in findings.Where(f => f.Rule.IsQualityError && f.Record >= 0 && f.Slot >= 0))
        {
            dirty[finding.Kind][finding.Record] = true;
            var column = population.DataSet.Slots[finding.Slot];
            var owner = population.Owner(finding.Kind, finding.Record, column.Kind);
            if (finding.Rule.IsRequirement || Filled(column, owner)) (_invalid[finding.Slot] ??= new BitArray(population[column.Kind].Count))[owner] = true;
        }

        Columns = [.. population.DataSet.Columns.Select(c => population.DataSet.Find(c.Name)!).AsParallel().AsOrdered().Select(Count)];
        CleanEpisodes = CountClean(dirty);
    }

    /// <summary>The items of each column, in the order of the extract.</summary>
    public IReadOnlyList<ColumnItems> Columns { get; }

    public Fraction CleanEpisodes { get; }

    /// <summary>Valid of due.</summary>
    public Fraction Quality => new(Columns.Sum(c => c.Quality.Numerator), Columns.Sum(c => c.Quality.Denominator));

    /// <summary>Filled with a valid value of required.</summary>
    public Fraction Completeness => new(Columns.Sum(c => c.Completeness.Numerator), Columns.Sum(c => c.Completeness.Denominator));

    /// <summary>Items by kind of record.</summary>
    public IEnumerable<(RecordKind Kind, Fraction Quality, Fraction Completeness)> Kinds => Columns.GroupBy(c => c.Column.Kind).OrderBy(g => g.Key).Select(g => (g.Key,
        new Fraction(g.Sum(c => c.Quality.Numerator), g.Sum(c => c.Quality.Denominator)), new Fraction(g.Sum(c => c.Completeness.Numerator), g.Sum(c => c.Completeness.Denominator))));

    private ColumnItems Count(Column column)
    {
        var (count, invalid) = (_population[column.Kind].Count, _invalid[column.Slot]);
        var requirements = Requirements(column);
        var always = requirements.Any(r => r is null);
        var (due, valid, required, complete) = (0L, 0L, 0L, 0L);
        for (var record = 0; record < count; record++)
        {
            var (filled, wrong) = (Filled(column, record), invalid is not null && invalid[record]);
            if (filled || wrong) due++;
            if (filled && !wrong) valid++;
            if (!always && !AnyHolds(requirements, record)) continue;
            required++;
            if (filled && !wrong) complete++;
        }

        return new(column, new(valid, due), new(complete, required));
    }

    /// <summary>Conditions under which a column is required; null among them: always.</summary>
    private List<CompiledCondition?> Requirements(Column column) =>
    [
        .. _population.DataSet.Rules.Where(r => r.IsRequirement && r.Field == column.Name)
            .Select(r => r.When is null || r.Severity == Severity.Reject ? null : new CompiledCondition(r.When, r.Record, _population)),
    ];

    private static bool AnyHolds(List<CompiledCondition?> conditions, int record)
    {
        foreach (var condition in conditions)
        {
            if (condition!.Holds(record)) return true;
        }

        return false;
    }

    private Fraction CountClean(Dictionary<RecordKind, BitArray> dirty)
    {
        var episodes = dirty[RecordKind.Episode];
        foreach (var kind in Population.Kinds.Where(k => k > RecordKind.Episode))
        {
            for (var record = 0; record < _population[kind].Count; record++)
            {
                if (dirty[kind][record]) episodes[_population[kind].Parent(record)] = true;
            }
        }

        var clean = 0;
        for (var episode = 0; episode < episodes.Count; episode++)
        {
            if (!episodes[episode] && !dirty[RecordKind.Client][_population.Episodes.Parent(episode)]) clean++;
        }

        return new(clean, episodes.Count);
    }

    private bool Filled(Column column, int record) => _population[column.Kind].Cell(record, column.Slot) != 0;
}

/// <summary>The data items of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Quality">Valid of due.</param>
/// <param name="Completeness">Filled with a valid value of required.</param>
internal sealed record ColumnItems(Column Column, Fraction Quality, Fraction Completeness);
