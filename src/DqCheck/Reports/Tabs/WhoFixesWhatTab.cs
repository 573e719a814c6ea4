using DqCheck.Trends;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of findings that are open, new and fixed by keyworker, team and month, newest month first.</summary>
internal static class WhoFixesWhatTab
{
    private const string Nobody = "(not known)";

    /// <summary>The tab in the list of tabs; none in a commissioner's copy, without a history, or where nobody is known.</summary>
    public static IEnumerable<ReportTab> Describe(ResultView view) =>
        view is { ShowsCases: true, Trend: { People.Count: > 0 } trend }
            ?
            [
                new(
                    TabNames.WhoFixesWhat,
                    TabKind.Read,
                    "a keyworker in a month, with the findings that are open, new and fixed",
                    output => Add(output, trend)
                ),
            ]
            : [];

    private static void Add(ITabWriter output, Trend trend) =>
        output.Write(
            new Tab<PersonMonth>(
                TabNames.WhoFixesWhat,
                [
                    new("Month", 11, line => line.Month),
                    new("Keyworker", 26, line => Name(line.Keyworker)),
                    new("Team", 26, line => Name(line.Team)),
                    new("Open findings", 12, line => line.Open),
                    new("New findings", 12, line => line.Opened),
                    new("Findings fixed", 12, line => line.Fixed),
                ],
                trend
                    .Months.Reverse()
                    .SelectMany(month => trend.People.Where(p => p.Month == month.Name))
                    .Select(line => new TabRow<PersonMonth>(line))
            )
        );

    private static string Name(string name) => name.Length > 0 ? name : Nobody;
}
