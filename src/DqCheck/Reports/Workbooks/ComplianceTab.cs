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
    private static readonly List<string> Statuses =
    [
        IndicatorResult.Missed,
        IndicatorResult.Met,
        IndicatorResult.Monitored,
        IndicatorResult.NotComputable,
        IndicatorResult.AwaitingReturn,
        IndicatorResult.External,
    ];

    public static void Add(Book workbook, ResultView view)
    {
        TabWriter.Write(
            workbook,
            new Tab<(ContractResult Contract, IndicatorResult Result)>("Compliance", [.. Columns(view)], Rows(view), Heads(view))
        );
        if (view.Result.Contracts.Any(c => c.Indicators.Any(i => i.Parts.Count > 0)))
            BreakdownsTab.Add(workbook, view);
    }

    /// <summary>What is missing or too much, in words; blank where the target is met or cannot be judged.</summary>
    public static string ToDo(IndicatorResult result)
    {
        if (result.Status != IndicatorResult.Missed || result.Figure is not { } figure)
            return "";
        if (result.Indicator.Lacking(figure) is not { } lacking)
            return "";
        var (one, many) = MeasureCatalogue.Find(result.Indicator.Measure) is ExtractMeasure measure ? measure.Items : ("person", "people");
        return lacking > 0 ? $"{Counted.Of(lacking, one, many)} more" : $"{Counted.Of(-lacking, one, many)} too many";
    }

    private static IEnumerable<TabColumn<(ContractResult Contract, IndicatorResult Result)>> Columns(ResultView view)
    {
        var published = view.Published;
        yield return new("Number", 9, line => line.Result.Indicator.Number);
        yield return new("Indicator", 44, line => line.Result.Indicator.Title);
        yield return new("Target", 14, line => Target(line.Result.Indicator, line.Result.Figure));
        yield return new("Numerator", 11, line => published.Of(line.Result.Figure)?.NumeratorCell);
        yield return new("Denominator", 12, line => published.Of(line.Result.Figure)?.DenominatorCell);
        yield return new("Value", 9, line => Value(published.Of(line.Result.Figure)));
        yield return new("Met or missed", 15, line => line.Result.Status) { Colour = line => Colour(line.Result.Status) };
        if (view.ShowsCases)
        {
            yield return new("Still to do until it is met", 18, line => ToDo(line.Result));
            yield return new(
                "Where the exceptions are",
                30,
                line => WhereExceptionsAre.Of(line.Result.Indicator, view.Result.Journeys.Standards)
            );
        }

        if (view.Result.Journeys.Agencies.Count > 1)
        {
            foreach (var agency in view.Result.Journeys.Agencies)
                yield return new($"Agency {agency.Code}", 24, line => OfAgency(published, line.Result, agency.Code));
        }

        yield return new("To know", 56, line => view.ReasonOf(line.Result));
        yield return new("Group", 12, line => Group(line.Result.Indicator), Print: false);
        yield return new("Counted from", 11, line => Date(line.Result.Window?.From), Print: false);
        yield return new("Counted to", 11, line => Date(line.Result.Window?.To), Print: false);
        yield return new("Section", 16, line => line.Result.Indicator.Section, Print: false);
        yield return new("Stated source", 20, line => line.Result.Indicator.StatedSource, Print: false);
        yield return new("Frequency", 11, line => line.Result.Indicator.Frequency, Print: false);
        yield return new("Confidence", 11, line => Words.Of(line.Result.Indicator.Confidence), Print: false);
        if (view.Result.Contracts.Count > 1)
            yield return new("Contract", 14, line => line.Contract.Contract.Id, Print: false);
    }

    private static IEnumerable<TabRow<(ContractResult Contract, IndicatorResult Result)>> Rows(ResultView view) =>
        view.Result.Contracts.SelectMany(contract =>
            contract.Indicators.Select(indicator => new TabRow<(ContractResult Contract, IndicatorResult Result)>((contract, indicator)))
        );

    private static CountBlock Heads(ResultView view) =>
        new(
            [
                .. view.Result.Contracts.SelectMany(c =>
                    new[]
                    {
                        $"{c.Contract.Title}: {string.Join(", ", CountsByStatus(c))}.",
                        $"From: {c.Contract.Document}. {c.Contract.Note}",
                        $"Settings: {string.Join("; ", c.Contract.Settings.Select(Setting))}.",
                    }
                ),
                "This is a check before sending: where the national report differs, it prevails. "
                    + "Figures count journeys unless the line says otherwise."
                    + (view.ShowsCases ? " The lists have columns of substance group and main substance to filter by." : ""),
            ],
            [],
            []
        );

    private static IEnumerable<string> CountsByStatus(ContractResult contract) =>
        contract.Indicators.CountBy(i => i.Status).OrderBy(s => Statuses.IndexOf(s.Key)).Select(s => $"{Counted.Number(s.Value)} {s.Key}");

    private static string Setting(ContractSetting setting) =>
        $"{setting.Name} {setting.Value} ({setting.Section}; {Words.Of(setting.Confidence)})";

    private static object? Value(PublishedFigure? figure) => figure is null ? null : Percentage.ValueOf(figure) ?? figure.Numerator;

    private static ClosedXML.Excel.XLColor? Colour(string status) =>
        status switch
        {
            IndicatorResult.Met => Look.Good,
            IndicatorResult.Missed => Look.Bad,
            _ => null,
        };

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

    private static object? Date(int? day) => day is { } d ? Journeys.Window.DateOf(d) : null;

    private static string OfAgency(PublishedFigures published, IndicatorResult indicator, string agency)
    {
        if (indicator.Agencies.FirstOrDefault(r => r.Agency == agency).Result is not { } result)
            return "";
        return published.Of(result.Figure) is { } figure ? $"{figure} {result.Status}" : result.Status;
    }
}
