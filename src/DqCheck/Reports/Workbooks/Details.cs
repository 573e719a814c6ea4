using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The findings that the detail tabs of a workbook show, split by tab; what does not fit is counted, and so are those of each rule.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="room">Rows of single findings that the tabs hold in all.</param>
internal sealed class Details(ResultView view, int room)
{
    private readonly HashSet<string> _systemWide = [.. view.Result.Checks.Rules.Where(IsOneRow).Select(r => r.Rule.Id)];
    private readonly List<FindingRow> _rejected = [];
    private readonly List<FindingRow> _others = [];

    /// <summary>Findings about time, no more than there is room for: that to be done last of all is at hand.</summary>
    private readonly PriorityQueue<FindingRow, ((Urgency, int) Order, int Place)> _owed = new(
        Comparer<((Urgency, int), int)>.Create((a, b) => b.CompareTo(a))
    );
    private readonly Dictionary<string, int> _owedLeft = [];
    private readonly Dictionary<string, int> _byRule = new(StringComparer.Ordinal);
    private readonly int _owedRoom = RoomForOwed(view, room);
    private int _room = room - RoomForOwed(view, room),
        _place;

    /// <summary>Findings for the tab Rejected rows.</summary>
    public IReadOnlyList<FindingRow> Rejected => _rejected;

    /// <summary>Findings for the tab Data quality, without those of system-wide rules: these are one row each rule.</summary>
    public IReadOnlyList<FindingRow> Others => _others;

    /// <summary>Findings about time, by what to do first; each stands on a tab by its reason.</summary>
    public IReadOnlyList<FindingRow> Owed { get; private set; } = [];

    public int RejectedLeft { get; private set; }

    public int OthersLeft { get; private set; }

    public int Left => RejectedLeft + OthersLeft + _owedLeft.Values.Sum();

    /// <summary>Findings about time that do not fit on a tab.</summary>
    public int OwedLeft(string tab) => _owedLeft.GetValueOrDefault(tab);

    public int Count(Rule rule) => _byRule.GetValueOrDefault(rule.Id);

    /// <summary>All findings of a run.</summary>
    public static Details Of(ResultView view, int room)
    {
        var details = new Details(view, room);
        foreach (var row in FindingRow.Of(view.Result.Checks.Findings.Where(details.IsWanted), view.Result.Population))
            details.Keep(row);
        return details.Finish();
    }

    /// <summary>Sorts findings about time once all are there.</summary>
    public Details Finish()
    {
        var number = _owedRoom + Math.Max(0, _room);
        while (_owed.Count > number)
            Leave(_owed.Dequeue());
        Owed = [.. _owed.UnorderedItems.OrderBy(o => o.Priority).Select(o => o.Element)];
        return this;
    }

    public void Add(FindingRow row)
    {
        if (IsWanted(row.Finding))
            Keep(row);
    }

    /// <summary>Counts a finding; whether it is to be kept, or may be. Only then are its words made.</summary>
    private bool IsWanted(Finding finding)
    {
        _byRule[finding.Rule.Id] = Count(finding.Rule) + 1;
        if (_systemWide.Contains(finding.Rule.Id))
            return false;
        if (finding.Owed is not null || _room > 0)
            return true;
        if (finding.Rule.Severity == Severity.Reject)
            RejectedLeft++;
        else
            OthersLeft++;
        return false;
    }

    private void Keep(FindingRow row)
    {
        if (row.Finding.Owed is { } owed)
        {
            var priority = (Urgencies.Order(owed, view.Result.Journeys.Today), _place++);
            if (_owed.Count < room)
                _owed.Enqueue(row, priority);
            else
                Leave(_owed.EnqueueDequeue(row, priority));
            return;
        }

        _room--;
        (row.Rule.Severity == Severity.Reject ? _rejected : _others).Add(row);
    }

    private void Leave(FindingRow row)
    {
        var tab = OwedTabs.TabOf(row.Finding.Owed!.Reason);
        _owedLeft[tab] = OwedLeft(tab) + 1;
    }

    private static int RoomForOwed(ResultView view, int room) =>
        Math.Min(room / 2, view.Result.Checks.Rules.Where(r => r.Rule.Check == CheckNames.Journey).Sum(r => r.Findings));

    /// <summary>
    /// A rule whose findings are one row for all: it fires on nearly every record. Rejected rows are always named one by one.
    /// </summary>
    public static bool IsOneRow(Checks.RuleTally tally) => tally.IsSystemWide && tally.Rule.Severity != Severity.Reject;
}
