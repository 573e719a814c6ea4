using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>The first screen of the report: the verdict, what stops the extract, what to do first, the figures with a target, what changed.</summary>
internal sealed class FirstScreen
{
    private readonly ResultView _view;

    private FirstScreen(ResultView view) => _view = view;

    /// <summary>The verdict in words.</summary>
    public string Verdict => HtmlText.Clean(_view.ShortVerdictSentence);

    /// <summary>The same, with every reason.</summary>
    public string VerdictInFull => HtmlText.Clean(_view.VerdictSentence);

    public Tone Tone => Tones.ForVerdict(_view.Result.Verdict.IsReady);

    /// <summary>The extracts and the as-of date.</summary>
    public string Subject => HtmlText.Clean($"{TabText.ExtractNames(_view)}. As of {ReadmeTab.DescribeAsOf(_view.Result.Dates)}.");

    /// <summary>What the reader should know about the inputs.</summary>
    public IEnumerable<string> Notes =>
        _view.Notes.Select(note => note.Text).Append(ColumnNamesText.For(_view)).OfType<string>().Select(HtmlText.Clean);

    /// <summary>What keeps the extracts from being sent, worst first.</summary>
    public IEnumerable<string> Obstacles => VerdictText.ListObstacles(_view).Select(HtmlText.Clean);

    /// <summary>What to do first, with how many clients each touches; none in a commissioner's copy.</summary>
    public required IReadOnlyList<(FirstTask Task, int Clients)> Tasks { get; init; }

    /// <summary>The figures that have a target.</summary>
    public required SmallTable Figures { get; init; }

    /// <summary>The contracts, with how many of their indicators were missed.</summary>
    public required SmallTable? Contracts { get; init; }

    /// <summary>What changed since the earlier check; null where it was not compared.</summary>
    public required SmallTable? Changes { get; init; }

    /// <summary>How many a task is about, and how many clients it touches.</summary>
    public static string Count(FirstTask task, int clients)
    {
        var number = task.Number is null ? "" : HtmlCell.From(task.Number).Text;
        return clients == 0 ? number : $"{number} ({Plural.Format(clients, "client", "clients")})".TrimStart();
    }

    public static FirstScreen Create(ResultView view, DetailFindings detail)
    {
        IReadOnlyList<FirstTask> tasks = view.ShowsCases ? FirstTasks.Select(view, detail) : [];
        var clients = TaskClients.Count(view.Result, tasks);
        return new(view)
        {
            Tasks = [.. tasks.Zip(clients)],
            Figures = SmallTables.From(
                "Figures with a target",
                FrontPageTab.FigureColumns(view),
                view.Result.Measures.Where(FrontPageTab.HasTarget)
            ) with
            {
                IsCaptionShown = true,
            },
            Contracts =
                view.Result.Contracts.Count == 0
                    ? null
                    : SmallTables.From("Contracts", FrontPageTab.ContractColumns(view), view.Result.Contracts) with
                    {
                        IsCaptionShown = true,
                    },
            Changes = view is { ShowsCases: true, Result.Changes: { } changes } ? CreateChanges(changes) : null,
        };
    }

    /// <summary>The day that an earlier check describes, if the name of its findings says it; otherwise that name.</summary>
    private static string DescribeEarlier(string findings) =>
        ExtractName.Parse(findings.Replace(CsvOutput.Findings.Ending, ".csv", StringComparison.Ordinal)).To is { } day
            ? RunDates.Format(day)
            : findings;

    /// <summary>One row, so that it fits on the first screen.</summary>
    private static SmallTable CreateChanges(FindingChanges changes)
    {
        var list = FrontPageTab.ListChanges(changes).ToList();
        return new(
            HtmlText.Clean($"What changed since {DescribeEarlier(changes.Since)}"),
            [.. list.Select(c => c.What)],
            [
                [.. list.Select(c => HtmlCell.From(c.Number) with { Link = c.List is { } link ? SectionLinks.GetHash(link) : null })],
            ]
        )
        {
            IsCaptionShown = true,
        };
    }
}
