using DqCheck.History;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Collects what people typed into the rows of a workbook.</summary>
/// <param name="by">Who typed the acceptances.</param>
internal sealed class TypedRows(string by)
{
    private readonly Dictionary<string, TypedNote> _lines = new(StringComparer.Ordinal);
    private readonly List<TypedAcceptance> _acceptances = [];
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _renamed = [];
    private int _loose;
    private int _contradictions;

    public void Add(TypedTable table)
    {
        _renamed.AddRange(FindRenamed(table));
        var isBelowHeader = false;
        foreach (var row in table.Rows)
        {
            if (row.All(c => string.Equals(TypedTextReader.ToLine(c.Value), c.Key, StringComparison.OrdinalIgnoreCase)))
            {
                isBelowHeader = true;
                continue;
            }

            _ids.UnionWith(AcceptColumnTitles.Ids.Select(id => Get(row, id)).Where(id => id.Length > 0));
            if (table.HasBecause)
                AddAcceptance(row, isBelowHeader);
            if (table.IsOfLines)
                AddLine(row, isBelowHeader, new(Get(row, LongWaitsColumns.Reason), Get(row, LongWaitsColumns.Action)));
            else if (table.IsOfCommentary)
                AddLine(row, isBelowHeader, new(Get(row, ContractColumns.Commentary), ""));
        }
    }

    public TypedWorkbook Build(string path)
    {
        // A row that somebody changed comes before one of the same finding or rule that is as it was filled in.
        List<TypedAcceptance> acceptances = [];
        foreach (var group in _acceptances.GroupBy(a => a.Key))
        {
            var rows = group.OrderBy(a => a.IsUnchanged).ToList();
            _contradictions += rows.Where(a => !a.IsUnchanged).Skip(1).Count(a => a.Contradicts(rows[0]));
            var first = rows.Aggregate((newer, older) => older.IsUnchanged ? newer : newer.Or(older));
            acceptances.Add(first with { HoldsId = IdWords.Find(first.Because, _ids) is not null });
        }

        return new(path)
        {
            Lines = _lines,
            Acceptances = acceptances,
            LooseTexts = _loose,
            Contradictions = _contradictions,
            RenamedColumns = [.. _renamed.Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> FindRenamed(TypedTable table)
    {
        if (table.MissesBecause)
            yield return Describe(AcceptColumnTitles.Because, "a list of findings");
        if (table.HasBecause && !table.HasFingerprint)
            yield return Describe(AcceptColumnTitles.Fingerprint, "a list of findings");
        if (table.HasBecause && !table.Titles.Contains(AcceptColumnTitles.Until))
            yield return Describe(AcceptColumnTitles.Until, "a list of findings");
        if (!table.IsOfLines)
            yield break;
        if (!table.HasLineKey)
            yield return Describe(LongWaitsColumns.LineKey, "the list of long waits");
        if (!table.HasReason)
            yield return Describe(LongWaitsColumns.Reason, "the list of long waits");
        if (!table.HasAction)
            yield return Describe(LongWaitsColumns.Action, "the list of long waits");
    }

    private static string Describe(string title, string list) =>
        $"The column “{title}” of {list} was renamed or deleted, so it was not read. Give it its title again.";

    private void AddLine(Dictionary<string, string> row, bool isBelowHeader, TypedNote note)
    {
        if (note == TypedNote.Blank)
            return;
        var key = Get(row, LongWaitsColumns.LineKey);
        if (key.Length == 0 || (!isBelowHeader && !IsLineKey(key)))
        {
            _loose += isBelowHeader ? 1 : 0;
            return;
        }

        var earlier = _lines.GetValueOrDefault(key, TypedNote.Blank);
        if (note.Contradicts(earlier))
            _contradictions++;
        _lines[key] = earlier.Or(note);
    }

    private void AddAcceptance(Dictionary<string, string> row, bool isBelowHeader)
    {
        var because = TypedTextReader.ToLine(Get(row, AcceptColumnTitles.Because));
        var until = TypedTextReader.ToLine(Get(row, AcceptColumnTitles.Until));
        if (because.Length + until.Length == 0)
            return;
        var key = Get(row, AcceptColumnTitles.Fingerprint);
        var rule = RuleMark.Parse(key);
        var fingerprint = FingerprintFormat.BeginWithLetter(key);
        if (rule is null && !FingerprintFormat.IsValid(fingerprint))
        {
            _loose += isBelowHeader ? 1 : 0;
            return;
        }

        var mark = TypedTextReader.ToLine(Get(row, AcceptColumnTitles.Accepted));
        var typed = rule is var (id, findings)
            ? new TypedAcceptance("", id, findings, because, until, by)
            : new TypedAcceptance(fingerprint, Get(row, AcceptColumnTitles.Rule), null, because, until, by);
        if (AcceptedMark.Parse(mark, because, typed.Until) is { } filledIn)
            typed = typed with
            {
                By = filledIn.By,
                UpTo = typed.UpTo is null ? null : filledIn.UpTo ?? typed.UpTo,
                IsFromFile = !filledIn.IsTyped,
                IsUnchanged = true,
            };
        _acceptances.Add(typed);
    }

    private static bool IsLineKey(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);

    private static string Get(Dictionary<string, string> row, string title) => row.GetValueOrDefault(title, "");
}
