using System.Collections.Frozen;

namespace DqCheck.Samples;

/// <summary>The position of each column in the requested extract.</summary>
internal sealed class SampleColumns(IReadOnlyList<string> names)
{
    private readonly FrozenDictionary<string, int> _places = names
        .Index()
        .ToFrozenDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

    public int Count => names.Count;

    public int this[string name] => _places[name];
}
