using DqCheck.History;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>Columns of detail tabs that depend on options: Keyworker and Team beside the client, Since and Accepted at the end.</summary>
internal static class OptionalColumns
{
    /// <summary>Since when there is a finding, and who accepted it.</summary>
    public static IEnumerable<TabColumn<FindingLine>> ForHistory(ResultView view)
    {
        if (view.Result.Changes is not null)
            yield return new("Since", 11, line => Since(view, line), Print: false);
        if (view.Result.Accepted is { } accepted)
            yield return new(
                AcceptColumnTitles.Accepted,
                24,
                line => Describe(line.Row is { } row ? accepted.Find(row) : accepted.FindRule(line.Rule.Id)),
                Print: false
            );
    }

    /// <summary>Who accepted all findings of a rule.</summary>
    public static IEnumerable<TabColumn<TLine>> ForAccepted<TLine>(ResultView view, Func<TLine, Rule?> rule) =>
        view.Result.Accepted is { } accepted
            ?
            [
                new(
                    AcceptColumnTitles.Accepted,
                    24,
                    line => rule(line) is { } found ? Describe(accepted.FindRule(found.Id)) : null,
                    Print: false
                ),
            ]
            : [];

    private static string? Describe(AcceptedFinding? accepted) => accepted is null ? null : AcceptColumns.DescribeAccepted(accepted);

    /// <summary>The keyworker and team of a finding.</summary>
    public static IEnumerable<TabColumn<FindingLine>> ForPeople(ResultView view) =>
        ForPeople<FindingLine>(view, line => line.Row is { } row ? (row.Client, row.Episode) : null);

    /// <param name="view">The view.</param>
    /// <param name="keys">Client and episode of a row; null where it has none.</param>
    public static IEnumerable<TabColumn<TRow>> ForPeople<TRow>(ResultView view, Func<TRow, (string Client, string Episode)?> keys)
    {
        return view.Result.People is not { } people
            ? []
            : [new("Keyworker", 16, row => FindPerson(row)?.Keyworker), new TabColumn<TRow>("Team", 14, row => FindPerson(row)?.Team)];

        Person? FindPerson(TRow row) => keys(row) is var (client, episode) ? people.Find(client, episode) : null;
    }

    private static object? Since(ResultView view, FindingLine line)
    {
        if (line.Row is null)
            return null;
        return view.Result.GetFirstSeen(line.Row) is { } day ? day : "not known";
    }
}
