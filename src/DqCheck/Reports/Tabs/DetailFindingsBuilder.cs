using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>Selects the findings that fit on the detail tabs of a workbook, and counts the others.</summary>
/// <param name="view">The view.</param>
/// <param name="room">Number of findings that the tabs can show in all.</param>
internal sealed class DetailFindingsBuilder(ResultView view, int room)
{
    private readonly HashSet<string> _systemWide = [.. view.Result.Checks.Rules.Where(DetailFindings.IsSingleRow).Select(r => r.Rule.Id)];
    private readonly List<FindingRow> _rejected = [];
    private readonly List<FindingRow> _others = [];

    /// <summary>Timeliness findings up to the limit, the least urgent first in the queue.</summary>
    private readonly PriorityQueue<FindingRow, ((Urgency, int) Order, int Place)> _timeliness = new(
        Comparer<((Urgency, int), int)>.Create((a, b) => b.CompareTo(a))
    );
    private readonly Dictionary<string, int> _omittedTimeliness = [];
    private readonly Dictionary<string, int> _countsByRule = new(StringComparer.Ordinal);
    private readonly int _timelinessCapacity = GetTimelinessCapacity(view, room);
    private int _capacity = room - GetTimelinessCapacity(view, room);
    private int _omittedRejected;
    private int _omittedOthers;

    private int _position;

    /// <summary>Adds all findings of the view; rows are created only for those that may be shown.</summary>
    public void AddAll()
    {
        foreach (var row in FindingRow.Create(view.Result.Checks.Findings.Where(CountAndSelect), view.Result.Population))
            Keep(row);
    }

    public void Add(FindingRow row)
    {
        if (CountAndSelect(row.Finding))
            Keep(row);
    }

    /// <summary>The findings added so far, those of timeliness by urgency.</summary>
    public DetailFindings Build()
    {
        var number = _timelinessCapacity + Math.Max(0, _capacity);
        var timeliness = _timeliness.UnorderedItems.OrderBy(o => o.Priority).ToList();
        var omitted = new Dictionary<string, int>(_omittedTimeliness);
        foreach (var (row, _) in timeliness.Skip(number))
            Omit(row, omitted);
        return new()
        {
            Rejected = [.. _rejected],
            Others = [.. _others],
            Timeliness =
            [
                .. timeliness
                    .Take(number)
                    .OrderBy(o => o.Priority.Order.Item1)
                    .ThenBy(o => o.Element.Rule.Severity)
                    .ThenBy(o => o.Element.Rule.Number)
                    .ThenBy(o => o.Priority)
                    .Select(o => o.Element),
            ],
            OmittedRejected = _omittedRejected,
            OmittedOthers = _omittedOthers,
            OmittedTimeliness = omitted,
            CountsByRule = new Dictionary<string, int>(_countsByRule, StringComparer.Ordinal),
        };
    }

    /// <summary>Counts a finding and decides whether it may be shown; only then is its text created.</summary>
    private bool CountAndSelect(RuleFinding finding)
    {
        _countsByRule[finding.Rule.Id] = _countsByRule.GetValueOrDefault(finding.Rule.Id) + 1;
        if (_systemWide.Contains(finding.Rule.Id))
            return false;
        if (finding.Timeliness is not null || _capacity > 0)
            return true;
        if (finding.Rule.Severity == Severity.Reject)
            _omittedRejected++;
        else
            _omittedOthers++;
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
                Omit(_timeliness.EnqueueDequeue(row, priority), _omittedTimeliness);
            return;
        }

        _capacity--;
        (row.Rule.Severity == Severity.Reject ? _rejected : _others).Add(row);
    }

    private static void Omit(FindingRow row, Dictionary<string, int> omitted)
    {
        var tab = RequirementTabs.GetTab(row.Finding.Timeliness!.Reason);
        omitted[tab] = omitted.GetValueOrDefault(tab) + 1;
    }

    private static int GetTimelinessCapacity(ResultView view, int room) =>
        Math.Min(room / 2, view.Result.Checks.Rules.Where(r => r.Rule.Check == CheckNames.Journey).Sum(r => (int)r.Findings.Number));
}
