using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>The records of one kind by the episode that they belong to, in the order in which they were read.</summary>
internal sealed class EpisodeChildren
{
    private readonly int[] _starts;
    private readonly int[] _records;

    public EpisodeChildren(Population population, RecordKind kind)
    {
        var table = population[kind];
        _starts = new int[population.Episodes.Count + 1];
        table.Parents.Walk(table.Count, (_, episodes) =>
        {
            foreach (var episode in episodes) _starts[episode + 1]++;
        });
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _records = new int[table.Count];
        var next = _starts[..^1];
        table.Parents.Walk(table.Count, (first, episodes) =>
        {
            for (var i = 0; i < episodes.Length; i++) _records[next[episodes[i]]++] = first + i;
        });
    }

    public ReadOnlySpan<int> Of(int episode) => _records.AsSpan(_starts[episode], _starts[episode + 1] - _starts[episode]);
}
