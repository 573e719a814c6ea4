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
        var parents = table.Parents.ToArray(table.Count).AsSpan(0, table.Count);
        _starts = new int[population.Episodes.Count + 1];
        foreach (var episode in parents) _starts[episode + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _records = new int[table.Count];
        var next = _starts[..^1];
        for (var record = 0; record < parents.Length; record++) _records[next[parents[record]]++] = record;
    }

    public ReadOnlySpan<int> Of(int episode) => _records.AsSpan(_starts[episode], _starts[episode + 1] - _starts[episode]);
}
