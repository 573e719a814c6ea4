namespace DqCheck.Rulesets;

/// <summary>The codes of one list as one data set has them; those of other data sets are known too.</summary>
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

    /// <summary>The code as which a value counts: itself, or that of the longest <c>begins</c> with which a value begins that is not listed.</summary>
    public Code? FindCounted(string value) =>
        Find(value) ?? _prefixes.FirstOrDefault(p => value.StartsWith(p.Prefix, StringComparison.Ordinal)).Code;
}
