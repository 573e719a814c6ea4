using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// What journeys owe: TOPs, sub-intervention reviews, first treatment. One row each, by what to do first, below the counts from which the
/// percentages can be rebuilt.
/// </summary>
internal static class OwedTabs
{
    public const string Tops = "TOP exceptions",
        Reviews = "SIR exceptions",
        Waits = "Waits and returns";

    private static readonly string[] Titles =
    [
        "Counted",
        "Expected",
        "In time",
        "Outside",
        "Missing",
        "Pending",
        "Done early",
        "Not asked for",
        "In time of expected",
    ];

    /// <param name="workbook">Where to.</param>
    /// <param name="result">The run.</param>
    /// <param name="detail">The findings to show.</param>
    /// <param name="counts">Whether the counts of everybody stand above.</param>
    public static void Add(Book workbook, RunResult result, Details detail, bool counts)
    {
        var byTab = detail.Owed.ToLookup(r => TabOf(r.Finding.Owed!.Reason));
        Add(workbook, result, Tops, counts ? TopCounts(result) : null, "Nearest TOP", byTab[Tops], detail);
        Add(workbook, result, Reviews, counts ? ReviewCounts(result) : null, "Nearest review", byTab[Reviews], detail);
        Add(workbook, result, Waits, counts ? WaitCounts(result) : null, null, byTab[Waits], detail);
    }

    /// <summary>The tab on which a reason stands.</summary>
    public static string TabOf(Reason reason) =>
        reason switch
        {
            _ when reason.IsAboutTops() => Tops,
            _ when reason.IsAboutInterventionReviews() => Reviews,
            _ => Waits,
        };

    private static void Add(
        Book workbook,
        RunResult result,
        string name,
        CountBlock? block,
        string? nearest,
        IEnumerable<FindingRow> rows,
        Details detail
    )
    {
        if (
            CaseTab.Add(
                workbook,
                result,
                name,
                block,
                null,
                [
                    ("Client", 24),
                    ("Due", 11),
                    ("Overdue or left", 16),
                    ("When to act", 13),
                    ("Severity", 11),
                    ("Treatment start", 11),
                    ("Agency", 10),
                    ("What is wrong", 44),
                    ("What to do", 40),
                    .. nearest is null ? Array.Empty<(string, double)>() : [(nearest, 30), ("Its id", 12)],
                    ("Reason", 24),
                    ("Episode", 12),
                    ("Substance group", 22),
                    ("Main substance", 14),
                    ("Extract", 22),
                    ("Lines", 11),
                    .. NoteColumns.Of(result),
                    ("Rule", 9),
                    ("Fingerprint", 18),
                ]
            )
            is not { } tab
        )
            return;
        var any = false;
        foreach (
            var tally in result.Checks.Rules.Where(r =>
                r.Rule.Check == CheckNames.Journey
                && Details.IsOneRow(r)
                && detail.Count(r.Rule) > 0
                && TabOf(Reasons.Read(r.Rule.Argument)!.Value) == name
            )
        )
        {
            any = true;
            tab.Add(
                "(nearly all)",
                null,
                null,
                null,
                Words.Of(tally.Rule.Severity),
                null,
                null,
                $"{tally.Rule.Title}: {Counted.Number(tally.Findings)} of {Counted.Number(tally.Checked)} journeys. On nearly every journey: look at the export, not at the clients. The findings CSV holds them one by one.",
                tally.Rule.Fix
            );
        }

        foreach (var row in rows)
        {
            any = true;
            var item = row.Finding.Owed!;
            tab.Add([
                row.Client,
                row.Due,
                OwedWords.Days(item, result.Journeys.Today),
                Urgencies.Word(Urgencies.Of(item, result.Journeys.Today)),
                Words.Of(row.Rule.Severity),
                Date(item.Journey.TreatmentStart),
                row.Agency,
                row.Message,
                row.Rule.Fix,
                .. nearest is null ? Array.Empty<object?>() : [OwedWords.Nearest(item), NearestId(result.Population, item)],
                Reasons.Of(item.Reason),
                row.Episode,
                item.Journey.Class.SubstanceWord,
                item.Journey.Class.Primary.ToString().ToLowerInvariant(),
                row.Files,
                row.Lines,
                .. NoteColumns.Cells(result, row),
                row.Rule.Id,
                row.Fingerprint,
            ]);
        }

        if (!any && detail.OwedLeft(name) == 0)
            tab.Add("(nobody)", null, null, null, null, null, null, WhyNobody(result, name));
        if (detail.OwedLeft(name) > 0)
        {
            tab.Add(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                $"{Counted.Number(detail.OwedLeft(name))} more are not shown here: {Outputs.FileName(result, OutputFormat.Csv)} holds all."
            );
            tab.Emphasise(Look.Note);
        }

        tab.Finish(5, printed: nearest is null ? 9 : 11);
    }

    private static string WhyNobody(RunResult result, string tab)
    {
        var needs =
            tab == Tops ? Needs.Tops
            : tab == Reviews ? Needs.Reviews
            : Needs.Waits;
        return result.Journeys.NotComputable().Why(needs) is { } why ? $"Nothing is known: {why}." : "Nothing is owed.";
    }

    private static CountBlock TopCounts(RunResult result) =>
        new(
            [
                $"Journeys of adults with a treatment start. Start and exit: rolling 12 months to {As(result)}; review: open on that day; first review: first six months ended in the last twelve.",
                "Expected = in time + outside + missing. Pending and done early are not counted yet; not asked for: young people, TOPs of another service, no start TOP (review), no planned end (exit).",
                .. Without(result, Needs.Tops),
            ],
            Titles,
            Rows(result.Journeys.NotComputable().Why(Needs.Tops) is null ? OwedCounts.OfTops(result.Journeys) : [], result.Rounding)
        );

    private static CountBlock ReviewCounts(RunResult result) =>
        new(
            [
                $"Sub-intervention reviews by family, as of {As(result)}. Open: one a journey and family; ended: one an intervention whose last day for a review is in the reporting month or later.",
                $"Clients with an outstanding review: {result.Published.Of(result.Measure(MeasureIds.SirOutstanding).Figure)?.ToString() ?? "not computable"} (target 0).",
                .. Without(result, Needs.Reviews),
            ],
            Titles,
            Rows(result.Journeys.NotComputable().Why(Needs.Reviews) is null ? OwedCounts.OfReviews(result.Journeys) : [], result.Rounding)
        );

    private static IEnumerable<string> Without(RunResult result, Needs needs) =>
        Supply.Of(result.Journeys, needs).Note is { Length: > 0 } note ? [$"Something is not known: {note}."] : [];

    private static CountBlock WaitCounts(RunResult result)
    {
        string[] ids =
        [
            MeasureIds.Wait21Days,
            MeasureIds.Wait42Days,
            MeasureIds.Cj5Days,
            MeasureIds.StillWaiting42Days,
            MeasureIds.RePresentations,
        ];
        return new(
            [$"First waits and returns, rolling 12 months to {As(result)}; own provider only."],
            ["Counted", "Number", "Of", "Value"],
            [
                .. ids.Select(result.Measure)
                    .Select(m =>
                        new object?[]
                        {
                            JourneyMeasures.Find(m.Id)!.Title,
                            result.Published.Of(m.Figure)?.NumeratorCell,
                            result.Published.Of(m.Figure)?.DenominatorCell,
                            result.Published.Of(m.Figure) is { } f ? Percentage.ValueOf(f) : "not computable",
                        }
                    ),
            ]
        );
    }

    private static IReadOnlyList<object?[]> Rows(IReadOnlyList<OwedCounts> counts, Rounding rounding) =>
        [
            .. counts.Select(c =>
                new object?[]
                {
                    c.What,
                    rounding.Cell(c.Expected),
                    rounding.Cell(c.InTime),
                    rounding.Cell(c.Outside),
                    rounding.Cell(c.Missing),
                    rounding.Cell(c.Pending),
                    rounding.Cell(c.DoneEarly),
                    rounding.Cell(c.NotApplicable),
                    Percentage.Of(rounding, c.Fraction),
                }
            ),
        ];

    private static string As(RunResult result) => result.Dates.AsOf is { } day ? RunDates.Long(day) : "an unknown day";

    private static object? Date(int? day) => day is { } d ? DateOnly.FromDayNumber(d) : null;

    private static string NearestId(Population population, OwedItem item)
    {
        var (kind, record) = item switch
        {
            { NearestTop: { } top } => (RecordKind.Top, top.Record),
            { NearestReview: { } review } => (RecordKind.Review, review.Record),
            _ => (RecordKind.File, -1),
        };
        return record >= 0 && population.IdSlot(kind) is var slot and >= 0 && population[kind].Cell(record, slot) is var id and > 0
            ? population.Values[slot].Text(id)
            : "";
    }
}
