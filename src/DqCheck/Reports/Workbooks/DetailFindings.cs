using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The findings shown on the detail tabs of a workbook, by tab. Those that do not fit are counted, as are those of each rule.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="room">Number of findings that the tabs can show in all.</param>
internal sealed class DetailFindings(ResultView view, int room)
{
    private readonly HashSet<string> _systemWide = [.. view.Result.Checks.Rules.Where(IsSingleRow).Select(r => r.Rule.Id)];
    private readonly List<FindingRow> _rejected = [];
    private readonly List<FindingRow> _others = [];

    /// <summary>Timeliness findings up to the limit, the least urgent first in the queue.</summary>
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

    /// <summary>Findings for the tab Data quality, except those of system-wide rules, which share one row per rule.</summary>
    public IReadOnlyList<FindingRow> Others => _others;

    /// <summary>
    /// Timeliness findings, most urgent first, then by severity; findings of a rule are together. The reason decides the tab.
    /// </summary>
    public IReadOnlyList<FindingRow> Timeliness { get; private set; } = [];

    public int OmittedRejected { get; private set; }

    public int OmittedOthers { get; private set; }

    public int Omitted => OmittedRejected + OmittedOthers + _omittedTimeliness.Values.Sum();

    /// <summary>The number of timeliness findings left out of a tab.</summary>
    public int CountOmittedTimeliness(string tab) => _omittedTimeliness.GetValueOrDefault(tab);

    public int Count(Rule rule) => _byRule.GetValueOrDefault(rule.Id);

    /// <summary>The number of findings that belong on a tab, shown or not.</summary>
    public int CountOn(string tab) => view.Result.Checks.Rules.Where(r => FindingTabs.GetTab(r.Rule) == tab).Sum(r => Count(r.Rule));

    /// <summary>Collects all findings.</summary>
    public static DetailFindings Collect(ResultView view, int room)
    {
        var details = new DetailFindings(view, room);
        foreach (var row in FindingRow.Create(view.Result.Checks.Findings.Where(details.CountAndSelect), view.Result.Population))
            details.Keep(row);
        return details.Finish();
    }

    /// <summary>Sorts the timeliness findings once all have been added.</summary>
    public DetailFindings Finish()
    {
        var number = _timelinessCapacity + Math.Max(0, _capacity);
        while (_timeliness.Count > number)
            Omit(_timeliness.Dequeue());
        Timeliness =
        [
            .. _timeliness
                .UnorderedItems.OrderBy(o => o.Priority.Order.Item1)
                .ThenBy(o => o.Element.Rule.Severity)
                .ThenBy(o => o.Element.Rule.Number)
                .ThenBy(o => o.Priority)
                .Select(o => o.Element),
        ];
        return this;
    }

    public void Add(FindingRow row)
    {
        if (CountAndSelect(row.Finding))
            Keep(row);
    }

    /// <summary>Counts a finding and decides whether it may be shown; only then is its text created.</summary>
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
    /// Whether all findings of a rule share one row, because it fires on nearly every record. Rejected rows are always listed one by one.
    /// </summary>
    public static bool IsSingleRow(Checks.RuleTally tally) => tally.IsSystemWide && tally.Rule.Severity != Severity.Reject;
}
