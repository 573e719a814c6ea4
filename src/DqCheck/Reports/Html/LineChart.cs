using System.Globalization;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A line chart over the rows of a list, with where everything is drawn, in units of the drawing.</summary>
internal sealed class LineChart
{
    public const int Width = 600;
    public const int Height = 260;

    private const int Left = 52;
    private const int Right = 16;
    private const int Top = 14;
    private const int Bottom = 34;

    /// <summary>About how many lines the grid has.</summary>
    private const int GridLines = 4;

    private readonly bool _isPercent;
    private readonly double _lowest;
    private readonly double _highest;
    private readonly double _step;

    private LineChart(Chart chart, IReadOnlyList<string> labels, IReadOnlyList<(string Name, IReadOnlyList<double?> Values)> series)
    {
        Title = chart.Title;
        Labels = labels;
        Series = series;
        _isPercent = chart.LowestPercent is not null;
        _lowest = (chart.AxisFrom ?? 0) * 100;
        var highest = series.SelectMany(s => s.Values).Max() ?? 1;
        _step = _isPercent ? chart.Step * 100 : GetStep(highest);
        _highest = _isPercent ? 100 : Math.Max(1, Math.Ceiling(highest / _step)) * _step;
    }

    public string Title { get; }

    /// <summary>The labels of the rows.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The lines: name and values; null where there is none.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<double?> Values)> Series { get; }

    /// <summary>The lines of the grid: where they are, and their value in words.</summary>
    public IEnumerable<(string Y, string Label)> Grid
    {
        get
        {
            for (var value = _lowest; value <= _highest + (_step / 2); value += _step)
                yield return (Format(GetY(value)), Plural.FormatNumber((long)Math.Round(value)) + (_isPercent ? "%" : ""));
        }
    }

    public static LineChart From(Chart chart, ReportTable table) =>
        new(
            chart,
            [.. table.Columns[0].Rows.Select(place => table.Columns[0].Distinct[place].Text)],
            [
                .. chart.Series.Select(s =>
                    (
                        s.Name,
                        (IReadOnlyList<double?>)
                            [.. table.Columns[s.Column].Rows.Select(place => Parse(table.Columns[s.Column].Distinct[place]))]
                    )
                ),
            ]
        );

    public string GetX(int row) => Format(Left + ((Width - Left - Right) * (Labels.Count == 1 ? 0.5 : row / (double)(Labels.Count - 1))));

    /// <summary>The lines of a series: a new one after each gap.</summary>
    public IEnumerable<string> GetLines(int series)
    {
        List<string> points = [];
        foreach (var (row, value) in Series[series].Values.Index())
        {
            if (value is { } known)
                points.Add($"{GetX(row)},{Format(GetY(known))}");
            else if (points.Count > 0)
            {
                yield return string.Join(' ', points);
                points.Clear();
            }
        }

        if (points.Count > 0)
            yield return string.Join(' ', points);
    }

    /// <summary>The points of a series, with what they show in words.</summary>
    public IEnumerable<(string X, string Y, string Label)> GetPoints(int series) =>
        from point in Series[series].Values.Index()
        let value = point.Item
        where value is not null
        select (
            GetX(point.Index),
            Format(GetY(value.Value)),
            $"{Labels[point.Index]}: {value.Value.ToString(_isPercent ? "0.##" : "#,##0", CultureInfo.InvariantCulture)}{(_isPercent ? "%" : "")}"
        );

    private double GetY(double value) => Top + ((Height - Top - Bottom) * (_highest - value) / (_highest - _lowest));

    private static double? Parse(HtmlCell cell) =>
        cell.Number is { } number ? number
        : double.TryParse(cell.Text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    /// <summary>A step of 1, 2 or 5, or of ten times that and so on.</summary>
    private static double GetStep(double highest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, highest / GridLines))));
        return power * new[] { 1, 2, 5, 10 }.First(s => highest <= s * power * GridLines);
    }

    private static string Format(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
