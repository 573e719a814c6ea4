using DqCheck.History;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What people typed into workbooks: reasons and actions by line key, and acceptances by fingerprint or rule.</summary>
internal sealed record TypedText
{
    /// <summary>The name of this input in notes.</summary>
    public const string Input = "typed";

    public static readonly TypedText Empty = new();

    private readonly Dictionary<TypedKey, TypedAcceptance> _byKey = [];

    /// <summary>Reasons and actions, by line key.</summary>
    public IReadOnlyDictionary<string, TypedNote> Lines { get; init; } = new Dictionary<string, TypedNote>();

    /// <summary>Acceptances: one for each finding or rule. Those that are not usable only stay in their cells.</summary>
    public IReadOnlyList<TypedAcceptance> Acceptances
    {
        get;
        init
        {
            field = value;
            _byKey = value.ToDictionary(a => a.Key);
        }
    } = [];

    /// <summary>The numbers in the tab of the monthly figures.</summary>
    public IReadOnlyDictionary<MonthlyCell, long> Numbers { get; init; } = new Dictionary<MonthlyCell, long>();

    /// <summary>What could not be read, or was doubtful: sentences without ids.</summary>
    public IReadOnlyList<InputNote> Notes { get; init; } = [];

    /// <summary>Paths of the workbooks that could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The reason and action typed for a line; null where nobody typed any.</summary>
    public TypedNote? FindLine(string line) => Lines.GetValueOrDefault(line);

    /// <summary>What was typed to accept a finding; null where nobody typed anything.</summary>
    public TypedAcceptance? FindFinding(string fingerprint) => _byKey.GetValueOrDefault(new(fingerprint, ""));

    /// <summary>What was typed to accept all findings of a rule; null where nobody typed anything.</summary>
    public TypedAcceptance? FindRule(string rule) => _byKey.GetValueOrDefault(new("", rule));

    /// <summary>Combines workbooks, the newest first: the first text of a cell that is not blank is taken.</summary>
    public static TypedText Combine(IReadOnlyList<TypedWorkbook> workbooks)
    {
        Dictionary<string, TypedNote> lines = new(StringComparer.Ordinal);
        Dictionary<TypedKey, TypedAcceptance> acceptances = [];
        List<TypedKey> order = [];
        var differing = workbooks.Sum(w => w.Contradictions);
        foreach (var workbook in workbooks)
        {
            foreach (var (line, note) in workbook.Lines)
            {
                var newer = lines.GetValueOrDefault(line, TypedNote.Blank);
                differing += newer.Contradicts(note) ? 1 : 0;
                lines[line] = newer.Or(note);
            }

            foreach (var acceptance in workbook.Acceptances)
            {
                if (!acceptances.TryGetValue(acceptance.Key, out var newer))
                    order.Add(acceptance.Key);
                differing += newer?.Contradicts(acceptance) == true ? 1 : 0;
                acceptances[acceptance.Key] = newer?.Or(acceptance) ?? acceptance;
            }
        }

        List<TypedAcceptance> typed = [.. order.Select(key => acceptances[key]).Where(a => !a.IsFromFile)];
        return new()
        {
            Lines = lines,
            Acceptances = typed,
            Numbers = MonthlyNumbers.Join(workbooks.Select(w => w.Numbers)),
            Notes = [.. CreateNotes(workbooks, typed, differing)],
            Unread = [.. workbooks.Where(w => w.Fault is not null).Select(w => w.Path)],
        };
    }

    private static IEnumerable<InputNote> CreateNotes(IReadOnlyList<TypedWorkbook> workbooks, List<TypedAcceptance> typed, int differing)
    {
        foreach (var faults in workbooks.Where(w => w.Fault is not null).GroupBy(w => w.Fault))
            yield return Create(
                $"{Plural.Format(faults.Count(), "workbook", "workbooks")} could not be read, so what people typed there is not in this check. "
                    + faults.Key
            );
        foreach (var sentence in workbooks.SelectMany(w => w.RenamedColumns).Distinct(StringComparer.Ordinal))
            yield return new(Input, sentence);
        if (workbooks.Sum(w => w.LooseTexts) is > 0 and var loose)
            yield return Create(
                $"{Plural.Format(loose, "row has", "rows have")} a reason, an action or an acceptance, but no line key or fingerprint. "
                    + "These texts could not be matched."
            );
        if (workbooks.Sum(w => w.UnreadNumbers) is > 0 and var unread)
            yield return Create(MonthlyNumbers.DescribeUnread(unread));
        if (differing > 0)
            yield return Create(
                $"{Plural.Format(differing, "row has", "rows have")} different texts in two workbooks or lists. The newer text was used."
            );
        if (typed.Count(a => a.HoldsId) is > 0 and var withId)
            yield return Create(
                $"{Plural.Format(withId, "reason in “Accept because” contains", "reasons in “Accept because” contain")} the id of a client or "
                    + "record, so nothing was accepted for it. Leave the id out: the row already identifies the record."
            );
        if (typed.Count(a => a.HasBadDate && a.Because.Length > 0) is > 0 and var undated)
            yield return Create(
                $"{Plural.Format(undated, "date in “Until” is", "dates in “Until” are")} not a date such as 31/12/2026, so nothing was accepted "
                    + "for it. Correct the date in the workbook."
            );
        if (typed.Count(a => a.Because.Length == 0) is > 0 and var bare)
            yield return Create(
                $"{Plural.Format(bare, "row has", "rows have")} a date in “Until” but no reason in “Accept because”, so nothing was accepted "
                    + "for it."
            );
    }

    private static InputNote Create(string text) => new(Input, text, ForProviderOnly: true);
}
