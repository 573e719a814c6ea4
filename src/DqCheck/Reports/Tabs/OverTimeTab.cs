using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Reports.Figures;
using DqCheck.Trends;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The tab of activity, load, data quality, TOPs and findings by month: above it the change since last month, below it charts. Next month's
/// check reads the earlier submissions from it, where it has no history.
/// </summary>
internal sealed class OverTimeTab
{
    private const string NewPresentations = "New presentations";
    private const string InTreatment = "In treatment";
    private const string Exits = "Exits";
    private const string TopStart = "Start TOPs in time";
    private const string TopExit = "Exit TOPs in time";
    private const string Opened = "New findings";
    private const string Fixed = "Findings fixed";
    private const string Open = "Open findings";

    private readonly ResultView _view;
    private readonly IReadOnlyList<OverTimeMonth> _months;
    private readonly string _change;
    private readonly IReadOnlyList<TabColumn<OverTimeMonth>> _columns;

    public OverTimeTab(ResultView view)
    {
        _view = view;
        _months = view.OverTime;
        // The sentences have exact numbers.
        _change = view is { ShowsCases: true, Trend: { } trend } ? TrendText.Describe(trend) : "";
        _columns = [.. CreateColumns()];
    }

    /// <summary>The tab in the list of tabs.</summary>
    public static ReportTab Describe(ResultView view)
    {
        var tab = new OverTimeTab(view);
        return new(TabNames.OverTime, TabKind.Read, "a month. Below the months: charts", tab.Add) { IsEmpty = tab.IsEmpty };
    }

    /// <summary>Whether nothing is known of any month.</summary>
    public bool IsEmpty => _months.All(m => m.IsEmpty);

    private void Add(ITabWriter output) =>
        output.Write(
            new Tab<OverTimeMonth>(
                TabNames.OverTime,
                _columns,
                _months.Select(month => new TabRow<OverTimeMonth>(month)),
                _change.Length > 0 ? new CountBlock([_change], [], []) : null
            )
            {
                FrozenColumns = 1,
                Charts = [.. CreateCharts()],
            }
        );

    /// <summary>The charts, each over all months.</summary>
    private IEnumerable<Chart> CreateCharts()
    {
        List<string> titles = [.. _columns.Select(c => c.Title)];
        yield return Chart("Activity by month", false, NewPresentations, InTreatment, Exits);
        // Bands of rates are texts, of which there is no chart.
        if (_view.Rounding.IsOn)
            yield break;
        yield return Chart("Load and data quality", true, OverTimeColumns.Load, OverTimeColumns.DataQuality);
        yield return Chart("TOPs in time", true, TopStart, OverTimeColumns.TopReview, TopExit);
        if (ShowsFindings)
            yield return Chart("Findings by month", false, Opened, Fixed, Open);

        Chart Chart(string title, bool isPercent, params string[] series) =>
            new(
                title,
                isPercent ? GetLowestPercent(series) : null,
                [.. series.Select(s => (s, titles.IndexOf(isPercent ? GetPercentTitle(s) : s)))]
            );
    }

    private bool ShowsFindings => _view is { ShowsCases: true, Trend: not null };

    /// <summary>The lowest percentage that some columns show, as a fraction; 1 where they show none.</summary>
    private double GetLowestPercent(string[] series)
    {
        string[] titles = [.. series.Select(GetPercentTitle)];
        return (
            from column in _columns
            where titles.Contains(column.Title)
            from month in _months
            select column.Cell(month) as Percentage? into shown
            where shown is not null
            select (double)shown.Value.Value / 100
        )
            .DefaultIfEmpty(1)
            .Min();
    }

    /// <summary>Title of a column of percentages.</summary>
    private static string GetPercentTitle(string title) => $"{title}, %";

    private IEnumerable<TabColumn<OverTimeMonth>> CreateColumns() =>
        [
            new(OverTimeColumns.Month, 11, month => month.Name),
            new(NewPresentations, 13, month => GetCount(month.Figures.NewPresentations)),
            new(InTreatment, 13, month => GetCount(month.Figures.InTreatment)),
            new(Exits, 13, month => GetCount(month.Figures.Exits)),
            .. FractionColumns(TopStart, month => month.Figures.TopStart),
            .. FractionColumns(TopExit, month => month.Figures.TopExit),
            .. FractionColumns(OverTimeColumns.TopReview, month => month.Figures.Submission.TopReview),
            .. FractionColumns(OverTimeColumns.Load, month => month.Figures.Submission.Load),
            .. FractionColumns(OverTimeColumns.DataQuality, month => month.Figures.Submission.DataQuality),
            new("Clients with an outstanding review", 16, month => GetCount(month.ReviewsOutstanding)),
            .. ShowsFindings
                ? (TabColumn<OverTimeMonth>[])
                    [
                        new(Opened, 11, month => month.FindingsOpened),
                        new(Fixed, 11, month => month.FindingsFixed),
                        new(Open, 11, month => month.FindingsOpen),
                        new(
                            "Mean age of open findings, days",
                            16,
                            month => month.MeanAge is { } days ? (long)Math.Round(days, MidpointRounding.AwayFromZero) : null
                        ),
                    ]
                : [],
            new("Notes", 100, GetNote, Print: false),
        ];

    /// <summary>The columns for a numerator, denominator and percentage.</summary>
    private TabColumn<OverTimeMonth>[] FractionColumns(string title, Func<OverTimeMonth, Fraction?> fraction) =>
        [
            new(title, 13, month => GetCount(fraction(month)?.Numerator)),
            new(OverTimeColumns.GetDenominatorTitle(title), 13, month => GetCount(fraction(month)?.Denominator)),
            new(
                GetPercentTitle(title),
                _view.Rounding.IsOn ? 16 : 13,
                month =>
                    fraction(month) is { } known
                        ? Percentage.GetValue(new PublishedFigure(Figure.Share(known), _view.Rounding, null))
                        : null
            ),
        ];

    private long? GetCount(KeyedCount? count) => _view.RoundKnown(count);

    /// <summary>A note on the newest month whose submission is not known; it holds for the months before.</summary>
    private string? GetNote(OverTimeMonth month)
    {
        if (_months.LastOrDefault(m => m.Figures.Submission == Submission.Unknown) != month)
            return null;
        return "Load, data quality and review TOPs are not known where they are blank. "
            + (
                _view.Trend is not null ? "The workspace has no result of these months."
                : _view.Result.Monthly is not null ? "--carry takes them from last month's workbook."
                : "With --workspace, DqCheck keeps them from month to month."
            );
    }
}
