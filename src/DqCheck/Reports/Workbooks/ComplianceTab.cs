using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The indicators of the contracts: a row each, met or missed in words as well as colour; what they are made of stands on the tab
/// Breakdowns.
/// </summary>
internal static class ComplianceTab
{
    private const int StatusColumn = 7,
        PrintedColumns = 10;

    private static readonly (string, double)[] ForThoseWhoSeeCases =
    [
        ("Still to do until it is met", 18),
        ("Where the exceptions are", 30),
    ];

    public static void Add(Book workbook, ResultView view)
    {
        var agencies = view.Result.Journeys.Agencies.Count < 2 ? [] : view.Result.Journeys.Agencies.Select(a => a.Code).ToList();
        var several = view.Result.Contracts.Count > 1;
        var tab = new Tab(
            workbook,
            "Compliance",
            Heads(view),
            [
                ("Number", 9),
                ("Indicator", 44),
                ("Target", 14),
                ("Numerator", 11),
                ("Denominator", 12),
                ("Value", 9),
                ("Met or missed", 15),
                .. view.ShowsCases ? ForThoseWhoSeeCases : [],
                .. agencies.Select(a => ($"Agency {a}", 24.0)),
                ("To know", 56),
                ("Group", 12),
                ("Counted from", 11),
                ("Counted to", 11),
                ("Section", 16),
                ("Stated source", 20),
                ("Frequency", 11),
                ("Confidence", 11),
                .. several ? [("Contract", 14.0)] : Array.Empty<(string, double)>(),
            ]
        );
        foreach (var contract in view.Result.Contracts)
        {
            foreach (var indicator in contract.Indicators)
                AddIndicator(tab, indicator, agencies, view, several ? contract.Contract.Id : null);
        }

        tab.Finish(printed: PrintedColumns - (view.ShowsCases ? 0 : ForThoseWhoSeeCases.Length) + agencies.Count);
        if (view.Result.Contracts.Any(c => c.Indicators.Any(i => i.Parts.Count > 0)))
            AddBreakdowns(workbook, view);
    }

    /// <summary>What is missing or too much, in words; blank where the target is met or cannot be judged.</summary>
    public static string ToDo(IndicatorResult result)
    {
        if (result.Status != IndicatorResult.Missed || result.Figure is not { } figure)
            return "";
        if (result.Indicator.Lacking(figure) is not { } lacking)
            return "";
        var (one, many) = result.Indicator.Measure switch
        {
            "load" => ("row", "rows"),
            "load-episodes" or "clean-episodes" => ("episode", "episodes"),
            "data-quality" or "completeness" => ("item", "items"),
            _ => ("person", "people"),
        };
        return lacking > 0 ? $"{Counted.Of(lacking, one, many)} more" : $"{Counted.Of(-lacking, one, many)} too many";
    }

    private static CountBlock Heads(ResultView view) =>
        new(
            [
                .. view.Result.Contracts.SelectMany(c =>
                    new[]
                    {
                        $"{c.Contract.Title}: {string.Join(", ", c.Indicators.CountBy(i => i.Status).OrderBy(s => Statuses.IndexOf(s.Key)).Select(s => $"{Counted.Number(s.Value)} {s.Key}"))}.",
                        $"From: {c.Contract.Document}. {c.Contract.Note}",
                        $"Settings: {string.Join("; ", c.Contract.Settings.Select(s => $"{s.Name} {s.Value} ({s.Section}; {Words.Of(s.Confidence)})"))}.",
                    }
                ),
                $"This is a check before sending: where the national report differs, it prevails. Figures count journeys unless the line says otherwise.{(view.ShowsCases ? " The lists have columns of substance group and main substance to filter by." : "")}",
            ],
            [],
            []
        );

    private static readonly List<string> Statuses =
    [
        IndicatorResult.Missed,
        IndicatorResult.Met,
        IndicatorResult.Monitored,
        IndicatorResult.NotComputable,
        "awaiting-return",
        "external",
    ];

    private static void AddIndicator(Tab tab, IndicatorResult result, List<string> agencies, ResultView view, string? contract)
    {
        var (line, figure) = (result.Indicator, view.Published.Of(result.Figure));
        tab.Add([
            line.Number,
            line.Title,
            Target(line, result.Figure),
            figure?.NumeratorCell,
            figure?.DenominatorCell,
            figure is null ? null : Percentage.ValueOf(figure) ?? figure.Numerator,
            result.Status,
            .. view.ShowsCases ? new object?[] { ToDo(result), WhereExceptionsAre.Of(line, view.Result.Journeys.Standards) } : [],
            .. agencies.Select(a => (object?)OfAgency(view.Published, result.Agencies.FirstOrDefault(r => r.Agency == a).Result)),
            view.ReasonOf(result),
            Group(line),
            result.Window is { } from ? Journeys.Window.DateOf(from.From) : null,
            result.Window is { } to ? Journeys.Window.DateOf(to.To) : null,
            line.Section,
            line.StatedSource,
            line.Frequency,
            Words.Of(line.Confidence),
            .. contract is null ? Array.Empty<object?>() : [contract],
        ]);
        if (result.Status == IndicatorResult.Met)
            tab.Colour(StatusColumn, Look.Good);
        if (result.Status == IndicatorResult.Missed)
            tab.Colour(StatusColumn, Look.Bad);
    }

    private static string Target(Indicator line, Figure? figure) =>
        line.Comparison != Comparison.None && (figure?.Unit ?? JourneyMeasures.Find(line.Measure)?.Unit ?? Unit.Percent) == Unit.Percent
            ? line.TargetText + "%"
            : line.TargetText;

    private static string Group(Indicator line) =>
        (line.ClientGroup, line.SubstanceGroup) switch
        {
            (Measure.All, Measure.All) => "all",
            (Measure.All, var substances) => substances,
            (var clients, Measure.All) => clients,
            var (clients, substances) => $"{clients}, {substances}",
        };

    private static string OfAgency(PublishedFigures published, IndicatorResult? result) =>
        result is null ? ""
        : published.Of(result.Figure) is { } figure ? $"{figure} {result.Status}"
        : result.Status;

    private static void AddBreakdowns(Book workbook, ResultView view)
    {
        var tab = new Tab(
            workbook,
            "Breakdowns",
            ("Number", 10),
            ("Indicator", 44),
            ("By", 12),
            ("Code", 14),
            ("Meaning", 44),
            ("Number of them", 12),
            ("Of", 10),
            ("Value", 10),
            ("Contract", 14)
        );
        foreach (var contract in view.Result.Contracts)
        {
            foreach (var indicator in contract.Indicators)
            {
                foreach (var (part, figure) in indicator.Parts.Select(p => (p, view.Published.Of(p.Figure)!)))
                    tab.Add(
                        indicator.Indicator.Number,
                        indicator.Indicator.Title,
                        part.By,
                        part.Code.Length > 0 ? part.Code : "(blank)",
                        part.Text,
                        figure.NumeratorCell,
                        figure.DenominatorCell,
                        Percentage.ValueOf(figure),
                        contract.Contract.Id
                    );
            }
        }

        tab.Finish();
    }
}
