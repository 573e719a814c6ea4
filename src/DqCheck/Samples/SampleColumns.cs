using System.Collections.Frozen;

namespace DqCheck.Samples;

/// <summary>The place of each column in the extract asked for.</summary>
internal sealed class SampleColumns(IReadOnlyList<string> names)
{
    private readonly FrozenDictionary<string, int> _places = names
        .Index()
        .ToFrozenDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

    public int Count => names.Count;

    public int this[string name] => _places[name];
}
