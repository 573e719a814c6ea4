namespace DqCheck.Rulesets;

/// <summary>The codes of one list in one data set; codes of other data sets are known too.</summary>
internal sealed class CodeList(string name, IReadOnlyList<Code> codes)
{
    private readonly Dictionary<string, Code> _codes = codes.ToDictionary(c => c.Value, StringComparer.Ordinal);
    private readonly List<(string Prefix, Code Code)> _prefixes =
    [
        .. codes.SelectMany(c => c.Begins.Select(prefix => (prefix, c))).OrderByDescending(p => p.prefix.Length),
    ];

    public string Name => name;

    public IReadOnlyList<Code> Codes => codes;

    public Code? Find(string value) => _codes.GetValueOrDefault(value);

    /// <summary>
    /// The code for which a value counts: its own, or for an unlisted value that of its longest prefix among <c>begins</c>.
    /// </summary>
    public Code? FindCounted(string value) =>
        Find(value) ?? _prefixes.FirstOrDefault(p => value.StartsWith(p.Prefix, StringComparison.Ordinal)).Code;
}
