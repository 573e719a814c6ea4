using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>What an import does, for its report.</summary>
internal sealed class ImportLog
{
    private readonly List<ImportChange> _changes = [];
    private readonly List<UnusedRow> _unused = [];
    private readonly List<string> _remarks = [];

    public IReadOnlyList<ImportChange> Changes => _changes;

    /// <summary>Rows and sheets from which nothing was taken.</summary>
    public List<UnusedRow> Unused => _unused;

    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Lines of the ruleset that the tables confirm as they are.</summary>
    public int Unchanged { get; private set; }

    public void Remark(string sentence)
    {
        if (!_remarks.Contains(sentence))
            _remarks.Add(sentence);
    }

    public void Remark(FieldRow row, string sentence) => Remark($"{row.Name} (row {row.Row} of {row.Place}): {sentence}");

    /// <summary>Changes cells of a line, and notes which of them were another text before.</summary>
    public void Update(string file, string name, EditableLine line, IReadOnlyDictionary<string, string> cells, bool countUnchanged = true)
    {
        List<(string, string, string)> changed = [];
        foreach (var (cell, value) in cells)
        {
            if (line[cell] == value)
                continue;
            changed.Add((cell, line[cell], value));
            line[cell] = value;
        }

        if (changed.Count == 0)
            Unchanged += countUnchanged ? 1 : 0;
        else
            _changes.Add(new(file, name, line["sets"], false, changed));
    }

    public void Add(
        string file,
        string name,
        string sets,
        IReadOnlyDictionary<string, string> cells,
        IReadOnlyDictionary<string, string>? before = null
    ) =>
        _changes.Add(
            new(
                file,
                name,
                sets,
                true,
                [
                    .. cells
                        .Where(c => c.Value != (before?.GetValueOrDefault(c.Key) ?? ""))
                        .Select(c => (c.Key, before?.GetValueOrDefault(c.Key) ?? "", c.Value)),
                ]
            )
        );
}
