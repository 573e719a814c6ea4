using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The tab of the indicators of contracts, one per row, met or missed in words as well as colour. Their parts are on the tab Breakdowns.
/// </summary>
internal static class ComplianceTab
{
    private static readonly List<string> Statuses =
    [
        IndicatorResult.Missed,
        IndicatorResult.Met,
        IndicatorResult.Monitored,
        IndicatorResult.Returned,
        IndicatorResult.NotComputable,
        IndicatorResult.AwaitingReturn,
        IndicatorResult.External,
    ];

    /// <summary>The tab of one contract; where there are several, each has one, and the tab of all is an overview.</summary>
    public static IEnumerable<ReportTab> Describe(ResultView view)
    {
        var contracts = view.Result.Contracts;
        if (contracts.Count == 1)
            return [Describe(view, contracts[0], TabNames.Compliance)];
        return
        [
            new(
                TabNames.Compliance,
                TabKind.Read,
                "a contract: how many of its indicators are met, missed or not answered",
                output => AddOverview(output, view)
            )
            {
                IsPrinted = true,
            },
            .. contracts.Select(c => Describe(view, c, GetName(c))),
        ];
    }

    private static string GetName(ContractResult contract) => $"{TabNames.Compliance} {contract.Contract.Report.Name}";

    private static ReportTab Describe(ResultView view, ContractResult contract, string name) =>
        new(
            name,
            TabKind.Read,
            $"an indicator of {contract.Contract.Title}, with its target and whether it was met",
            output => output.Write(new Tab<IndicatorResult>(name, [.. Columns(view)], Rows(contract), CreateCounts(view, contract)))
        )
        {
            IsPrinted = true,
        };

    private static void AddOverview(ITabWriter output, ResultView view) =>
        output.Write(
            new Tab<ContractResult>(
                TabNames.Compliance,
                [
                    new("Contract", 60, contract => contract.Contract.Title),
                    .. Statuses.Select(status => new TabColumn<ContractResult>(
                        TabText.Capitalise(TabText.Status(status)),
                        16,
                        contract => contract.Indicators.Count(i => view.GetStatus(i) == status)
                    )),
                    new("Indicators", 12, contract => contract.Indicators.Count),
                    new("List", 34, contract => CellLink.To(GetName(contract))),
                ],
                view.Result.Contracts.Select(contract => new TabRow<ContractResult>(contract))
            )
        );

    /// <summary>The shortfall or excess in words; blank where the target is met or cannot be judged.</summary>
    public static string DescribeShortfall(IndicatorResult result)
    {
        if (result.Status != IndicatorResult.Missed || result.Figure is not { } figure)
            return "";
        if (result.Indicator.GetShortfall(figure) is not { } lacking)
            return "";
        // What local tables and returns count need not be people.
        if (result.Indicator.MeasureId.Length == 0)
            return $"{Plural.FormatNumber(Math.Abs(lacking))} {(lacking > 0 ? "more" : "too many")}";
        var (one, many) = MeasureCatalogue.Find(result.Indicator.MeasureId) is ExtractMeasure measure
            ? measure.Items
            : ("person", "people");
        return lacking > 0 ? $"{Plural.Format(lacking, one, many)} more" : $"{Plural.Format(-lacking, one, many)} too many";
    }

    private static IEnumerable<TabColumn<IndicatorResult>> Columns(ResultView view)
    {
        yield return new("Number", 24, line => line.Indicator.Number);
        yield return new("Indicator", 44, line => line.Indicator.Title);
        yield return new("Target", 14, line => FormatTarget(line.Indicator, line.Figure));
        yield return new("Numerator", 11, line => DayCount.Of(view.Publish(line)));
        yield return new("Denominator", 12, line => view.Publish(line)?.Denominator);
        yield return new("Value", view.Rounding.IsOn ? 16 : 9, line => Value(view.Publish(line)));
        yield return new("Met or missed", 15, line => TabText.Status(view.GetStatus(line)))
        {
            Colour = line => Colour(view.GetStatus(line)),
        };
        if (view.ShowsCases)
        {
            yield return new("Still needed to meet it", 18, line => DescribeShortfall(line));
            yield return new("Where the exceptions are", 30, line => ExceptionTabs.Describe(line, view));
        }

        if (view.Result.Journeys.Agencies.Count > 1)
        {
            foreach (var agency in view.Agencies)
                yield return new($"Agency {agency}", 24, line => FormatAgency(view, line, agency));
        }

        if (view.Result.Contracts.Any(c => c.Indicators.Any(i => i.Earlier.Count > 0)))
        {
            yield return new("Period before", 18, line => FormatEarlier(view, line, 0), Print: false);
            yield return new("Two periods before", 18, line => FormatEarlier(view, line, 1), Print: false);
            if (!view.Rounding.IsOn)
                yield return new("Rose or fell", 9, line => FormatChange(view.GetChange(line)), Print: false);
        }

        yield return new("Notes", 130, line => view.GetReason(line), Print: false);
        yield return new("Group", 12, line => FormatGroup(line.Indicator), Print: false);
        yield return new("Counted from", 11, line => Journeys.Window.ToDate(line.Window?.From), Print: false);
        yield return new("Counted to", 11, line => Journeys.Window.ToDate(line.Window?.To), Print: false);
        yield return new("Section", 16, line => line.Indicator.Section, Print: false);
        yield return new("Stated source", 20, line => line.Indicator.StatedSource, Print: false);
        yield return new("Frequency", 11, line => line.Indicator.Frequency, Print: false);
        yield return new("Confidence", 11, line => EnumText.ToText(line.Indicator.Confidence), Print: false);
    }

    private static IEnumerable<TabRow<IndicatorResult>> Rows(ContractResult contract) =>
        contract.Indicators.Select(indicator => new TabRow<IndicatorResult>(indicator));

    private static CountBlock CreateCounts(ResultView view, ContractResult contract) =>
        new(
            [
                $"{contract.Contract.Title}: {string.Join(", ", CountsByStatus(view, contract))}.",
                $"From: {contract.Contract.Document}. {contract.Contract.Note}",
                $"Settings: {string.Join("; ", contract.Contract.Settings.Select(Setting))}.",
                TabText.Precedence
                    + " Figures count journeys unless the line says otherwise."
                    + (view.ShowsCases ? " The lists of exceptions can be filtered by substance group and main substance." : ""),
            ],
            [],
            []
        );

    /// <summary>How many indicators have each status, such as <c>2 missed</c>.</summary>
    public static IEnumerable<string> CountsByStatus(ResultView view, params IEnumerable<ContractResult> contracts) =>
        contracts
            .SelectMany(c => c.Indicators)
            .CountBy(view.GetStatus)
            .OrderBy(s => Statuses.IndexOf(s.Key))
            .Select(s => $"{Plural.FormatNumber(s.Value)} {TabText.Status(s.Key)}");

    private static string Setting(ContractSetting setting) =>
        $"{setting.Name} {setting.Value} ({setting.Section}; {EnumText.ToText(setting.Confidence)})";

    private static object? Value(PublishedFigure? figure) => figure is null ? null : Percentage.GetValue(figure) ?? figure.Numerator;

    public static Tone? Colour(string status) =>
        status switch
        {
            IndicatorResult.Met => Tone.Good,
            IndicatorResult.Missed => Tone.Bad,
            _ => null,
        };

    public static string FormatTarget(Indicator line, Figure? figure) =>
        line.Comparison != Comparison.None
        && !line.IsTrend
        && (figure?.Unit ?? JourneyMeasures.Find(line.MeasureId)?.Unit ?? Unit.Percent) == Unit.Percent
            ? line.TargetText + "%"
            : line.TargetText;

    private static string FormatGroup(Indicator line) =>
        (line.ClientGroup, line.SubstanceGroup) switch
        {
            (MeasureResult.All, MeasureResult.All) => "all",
            (MeasureResult.All, var substances) => TabText.Group(substances),
            (var clients, MeasureResult.All) => TabText.Group(clients),
            var (clients, substances) => $"{TabText.Group(clients)}, {TabText.Group(substances)}",
        };

    public static string? FormatEarlier(ResultView view, IndicatorResult result, int place) =>
        place < result.Earlier.Count ? view.Publish(result.Earlier[place].Figure)!.ToString() : null;

    public static string? FormatChange(Change? change) =>
        change is null ? null
        : change == Change.Same ? "the same"
        : EnumText.ToWord(change.Value);

    private static string FormatAgency(ResultView view, IndicatorResult indicator, string agency)
    {
        if (indicator.Agencies.FirstOrDefault(r => r.Agency == agency).Result is not { } result)
            return "";
        var status = TabText.Status(view.GetStatus(result));
        return view.Publish(result) is { } figure ? $"{figure} {status}" : status;
    }
}
