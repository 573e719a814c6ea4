using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>Counts the clients whom each task of the first screen touches.</summary>
internal static class TaskClients
{
    /// <returns>For each task the number of clients; 0 where it is about the file.</returns>
    public static IReadOnlyList<int> Count(CheckResult result, IReadOnlyList<FirstTask> tasks)
    {
        var clients = tasks.Select(_ => new HashSet<ulong>()).ToList();
        var ofRule = new List<HashSet<ulong>>[result.Population.DataSet.Rules.Count];
        foreach (var (task, touched) in tasks.Zip(clients))
        {
            foreach (var rule in task.Rules)
                (ofRule[rule.Number] ??= []).Add(touched);
            touched.UnionWith(task.IsUpcoming ? result.DueItems.Items.Select(item => item.Journey.Key) : []);
        }

        if (tasks.Any(t => t.Rules.Count > 0))
        {
            foreach (var finding in result.Checks.Findings)
            {
                if (ofRule[finding.Rule.Number] is { } touched && (finding.Record >= 0 || finding.RowKeys.Client > 0))
                    touched.ForEach(t => t.Add(finding.GetClientKey(result.Population)));
            }
        }

        return [.. clients.Select(c => c.Count)];
    }
}
