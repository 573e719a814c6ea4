using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The findings that the detail tabs of a workbook show, split by tab; what does not fit is counted, and so are those of each rule.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="room">Rows of single findings that the tabs hold in all.</param>
internal sealed class DetailFindings(ResultView view, int room)
{
    private readonly HashSet<string> _systemWide = [.. view.Result.Checks.Rules.Where(IsSingleRow).Select(r => r.Rule.Id)];
    private readonly List<FindingRow> _rejected = [];
    private readonly List<FindingRow> _others = [];

    /// <summary>Findings about time, no more than there is room for: that to be done last of all is at hand.</summary>
    private readonly PriorityQueue<FindingRow, ((Urgency, int) Order, int Place)> _timeliness = new(
        Comparer<((Urgency, int), int)>.Create((a, b) => b.CompareTo(a))
    );
    private readonly Dictionary<string, int> _omittedTimeliness = [];
    private readonly Dictionary<string, int> _byRule = new(StringComparer.Ordinal);
    private readonly int _timelinessCapacity = GetTimelinessCapacity(view, room);
    private int _capacity = room - GetTimelinessCapacity(view, room);

    private int _position;

    /// <summary>Findings for the tab Rejected rows.</summary>
    public IReadOnlyList<FindingRow> Rejected => _rejected;

    /// <summary>Findings for the tab Data quality, without those of system-wide rules: these are one row each rule.</summary>
    public IReadOnlyList<FindingRow> Others => _others;

    /// <summary>Findings about time, by what to do first; each stands on a tab by its reason.</summary>
    public IReadOnlyList<FindingRow> Timeliness { get; private set; } = [];

    public int OmittedRejected { get; private set; }

    public int OmittedOthers { get; private set; }

    public int Omitted => OmittedRejected + OmittedOthers + _omittedTimeliness.Values.Sum();

    /// <summary>Findings about time that do not fit on a tab.</summary>
    public int CountOmittedTimeliness(string tab) => _omittedTimeliness.GetValueOrDefault(tab);

    public int Count(Rule rule) => _byRule.GetValueOrDefault(rule.Id);

    /// <summary>All findings of a run.</summary>
    public static DetailFindings Collect(ResultView view, int room)
    {
        var details = new DetailFindings(view, room);
        foreach (var row in FindingRow.Create(view.Result.Checks.Findings.Where(details.CountAndSelect), view.Result.Population))
            details.Keep(row);
        return details.Finish();
    }

    /// <summary>Sorts findings about time once all are there.</summary>
    public DetailFindings Finish()
    {
        var number = _timelinessCapacity + Math.Max(0, _capacity);
        while (_timeliness.Count > number)
            Omit(_timeliness.Dequeue());
        Timeliness = [.. _timeliness.UnorderedItems.OrderBy(o => o.Priority).Select(o => o.Element)];
        return this;
    }

    public void Add(FindingRow row)
    {
        if (CountAndSelect(row.Finding))
            Keep(row);
    }

    /// <summary>Counts a finding; whether it is to be kept, or may be. Only then are its words made.</summary>
    private bool CountAndSelect(RuleFinding finding)
    {
        _byRule[finding.Rule.Id] = Count(finding.Rule) + 1;
        if (_systemWide.Contains(finding.Rule.Id))
            return false;
        if (finding.Timeliness is not null || _capacity > 0)
            return true;
        if (finding.Rule.Severity == Severity.Reject)
            OmittedRejected++;
        else
            OmittedOthers++;
        return false;
    }

    private void Keep(FindingRow row)
    {
        if (row.Finding.Timeliness is { } timeliness)
        {
            var priority = (UrgencyRules.GetSortKey(timeliness, view.Result.Journeys.Today), _position++);
            if (_timeliness.Count < room)
                _timeliness.Enqueue(row, priority);
            else
                Omit(_timeliness.EnqueueDequeue(row, priority));
            return;
        }

        _capacity--;
        (row.Rule.Severity == Severity.Reject ? _rejected : _others).Add(row);
    }

    private void Omit(FindingRow row)
    {
        var tab = RequirementTabs.GetTab(row.Finding.Timeliness!.Reason);
        _omittedTimeliness[tab] = CountOmittedTimeliness(tab) + 1;
    }

    private static int GetTimelinessCapacity(ResultView view, int room) =>
        Math.Min(room / 2, view.Result.Checks.Rules.Where(r => r.Rule.Check == CheckNames.Journey).Sum(r => r.Findings));

    /// <summary>
    /// A rule whose findings are one row for all: it fires on nearly every record. Rejected rows are always named one by one.
    /// </summary>
    public static bool IsSingleRow(Checks.RuleTally tally) => tally.IsSystemWide && tally.Rule.Severity != Severity.Reject;
}
