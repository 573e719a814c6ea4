using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>A code, what it means, and the group it is counted in.</summary>
internal sealed record Code(string Value, string Text, string Group, IReadOnlyList<string> Sets);

/// <summary>The codes of one list, from <c>codes/&lt;LIST&gt;.csv</c>.</summary>
internal sealed class CodeList(string name, IReadOnlyList<Code> codes)
{
    private readonly Dictionary<string, Code> _codes = codes.ToDictionary(c => c.Value, StringComparer.Ordinal);

    public string Name => name;

    public IReadOnlyList<Code> Codes => codes;

    public Code? Find(string value) => _codes.GetValueOrDefault(value);

    /// <summary>Reads a list and adds what is wrong with it to <paramref name="mistakes"/>.</summary>
    public static CodeList Read(string path, string name, CodeLineValidator validator, Mistakes mistakes)
    {
        var table = Table.Read(path);
        mistakes.RequireColumns(table, "code", "text", "group", "sets", "source", "confidence");
        Dictionary<string, Code> codes = new(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            if (!codes.TryAdd(row["code"], new(row["code"], row["text"], row["group"], row["sets"].Split(' '))))
                mistakes.Add(row, $"code “{row["code"]}” stands twice: keep one line.");
        }

        return new CodeList(name, [.. codes.Values]);
    }
}
