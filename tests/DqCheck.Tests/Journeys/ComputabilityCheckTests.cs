using System.Collections.Concurrent;
using DqCheck.Measures;

namespace DqCheck.Tests.Journeys;

/// <summary>A measure whose columns are absent, or blank on every row, says so and names them: never 0, never 100%.</summary>
public class ComputabilityCheckTests
{
    private static readonly string[] Journeys = ["TRIAGED", "MODAL", "MODST"];

    private static readonly string[] Flags =
    [
        .. CleanExtract.Columns.Where(c =>
            (
                c.StartsWith("PH", StringComparison.Ordinal)
                || c.StartsWith("PSY", StringComparison.Ordinal)
                || c.StartsWith("REC", StringComparison.Ordinal)
            ) && c is not ("PHSTAT" or "PSYHSTAT")
        ),
    ];
    private static readonly string[] MayBeBlank = ["DISD", "DISRSN", "MODEND", "MODEXIT", "TOPCC", "DRUG2", "DRUG3"];

    private static readonly ConcurrentDictionary<string, Lazy<CheckResult>> Results = new();

    public static TheoryData<string, string> NeededColumns()
    {
        TheoryData<string, string> needs = [];
        foreach (var measure in JourneyMeasures.All.Where(m => m.Since is null && m.Id is not ("re-presentations-union" or "use-improved")))
        {
            // Without a triage date every row is rejected, with a reason of its own.
            string[] own = measure.Id switch
            {
                _ when measure.Id.StartsWith("top-", StringComparison.Ordinal) => ["TOPDATE", "TRSTAGE"],
                "sir-outstanding" => ["SUBMODDT"],
                "cj-5-days" => ["RFLS"],
                "abstinent" => ["TOPDATE", "TRSTAGE"],
                "no-longer-injecting" => ["TOPDATE", "IVDRGUSE"],
                "mental-health-improved" => ["TOPDATE", "PSYHSTAT"],
                "wellbeing-improved" => ["TOPDATE", "QUALLIFE"],
                "housing-improved" => ["ACUTHPBM", "HRISK"],
                "into-work-or-education" => ["PWORK", "EDUCAT"],
                _ => [],
            };
            foreach (var column in Journeys.Skip(1).Concat(own))
                needs.Add(measure.Id, column);
        }

        return needs;
    }

    [Theory]
    [MemberData(nameof(NeededColumns))]
    public void A_column_that_is_needed_is_named_where_it_is_absent_or_blank(string measure, string column)
    {
        Assert.All(
            MeasuresById(Run(without: column), measure),
            m => Assert.Equal((null, true), (m.Figure, m.Reason.Contains($"{column} is not in the header", StringComparison.Ordinal)))
        );
        Assert.All(
            MeasuresById(Run(blank: [column]), measure),
            m =>
                Assert.Equal((null, true), (m.Figure, m.Reason.Contains($"{column} is blank or NA on every row", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Reviews_need_one_flag_of_any_category() =>
        Assert.All(
            MeasuresById(Run(blank: Flags), "sir-outstanding"),
            m => Assert.Equal((null, "the flags of sub-intervention reviews are blank on every row"), (m.Figure, m.Reason))
        );

    [Theory]
    [InlineData("OPIUSE", true)]
    [InlineData("ALCUSE", true)]
    [InlineData("CRAUSE", false)]
    [InlineData("OTDRGUSE", false)]
    public void Abstinence_needs_only_the_items_of_the_substances_that_occur(string column, bool isNeeded)
    {
        var columns = CleanExtract.Columns.Where(c => c != column);
        var text = ScenarioBuilder.ExtractText(
            columns,
            "episode 2013-08-28 2013-08-30; DRUG1=1101 DRUG2=7000; 95 2013-09-01; S 2013-09-02 OPIUSE=9 ALCUSE=3 CRAUSE=0 OTDRGUSE=0; "
                + "R 2014-03-02 OPIUSE=0 ALCUSE=0 CRAUSE=0 OTDRGUSE=0"
        );
        Assert.All(
            MeasuresById(ScenarioBuilder.CheckText(text), "abstinent"),
            m => Assert.Equal(isNeeded ? $"{column} is not in the header" : "", m.Figure is null ? m.Reason : "")
        );
        if (!isNeeded)
            Assert.Equal("1/1", ScenarioBuilder.CheckText(text).FigureText("abstinent"));
    }

    [Fact]
    public void Substance_groups_need_DRUG1()
    {
        var measures = Run(without: "DRUG2").Measures.Where(m => m.Id == "in-treatment").ToList();
        Assert.All(measures, m => Assert.Null(m.Figure));
        var without = CheckWithColumns(columns: [.. CleanExtract.Columns.Where(c => c != "DRUG1")], blank: [])
            .Measures.Where(m => m.Id == "in-treatment")
            .ToList();
        Assert.All(without.Where(m => m.SubstanceGroup == "all"), m => Assert.NotNull(m.Figure));
        Assert.All(without.Where(m => m.SubstanceGroup != "all"), m => Assert.Contains("DRUG1", m.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Data_quality_by_substance_needs_DRUG1_too() =>
        Assert.All(
            CheckWithColumns([.. CleanExtract.Columns.Where(c => c != "DRUG1")], []).Measures.Where(m => m.Id == "data-quality"),
            m => Assert.Equal(m.SubstanceGroup == "all", m.Figure is not null)
        );

    public static TheoryData<string> ClosingColumns() => [.. MayBeBlank];

    [Theory]
    [MemberData(nameof(ClosingColumns))]
    public void A_closing_column_may_be_blank_throughout_but_must_stand_in_the_header(string column)
    {
        Assert.All(MeasuresById(Run(blank: [column]), "exits"), m => Assert.NotNull(m.Figure));
        Assert.All(
            MeasuresById(Run(without: column), "exits"),
            m => Assert.Equal((null, $"{column} is not in the header"), (m.Figure, m.Reason))
        );
    }

    [Fact]
    public void Findings_about_time_are_not_checked_where_their_measure_cannot_be_computed()
    {
        var rules = Run(without: "TOPDATE").Checks.Rules.ToDictionary(r => r.Rule.Id);
        Assert.Equal("TOPDATE is not in the header", rules["JNY010"].NotCheckedReason);
        Assert.Null(rules["JNY020"].NotCheckedReason);
    }

    [Fact]
    public void A_denominator_of_nought_has_no_value_and_says_why()
    {
        var measure = Run().GetMeasure("top-exit");
        Assert.Equal(
            (0L, null, "there are no journeys to count"),
            (measure.Figure!.Denominator!.Value.Number, measure.Figure.Value, measure.Reason)
        );
    }

    private static IEnumerable<MeasureResult> MeasuresById(CheckResult result, string id)
    {
        var measures = result.Measures.Where(m => m.Id == id && m.SubstanceGroup == "all" && m.ClientGroup == "all").ToList();
        Assert.NotEmpty(measures);
        return measures;
    }

    /// <summary>A check without a column, or with blank ones, which is run once for all measures.</summary>
    private static CheckResult Run(string? without = null, params string[] blank) =>
        Results
            .GetOrAdd(
                $"{without} {string.Join(' ', blank)}",
                _ => new(() => CheckWithColumns([.. CleanExtract.Columns.Where(c => c != without)], blank))
            )
            .Value;

    private static CheckResult CheckWithColumns(IReadOnlyList<string> columns, string[] blank)
    {
        var rows = Enumerable
            .Range(1, 3)
            .Select(i => SampleRows.Client(i).With(("RFLS", "5")))
            .Select(row => CleanExtract.Line(blank.Aggregate(row, (r, c) => r.With((c, ""))), columns));
        return CleanExtract.Check(string.Join('\n', rows.Prepend(string.Join(',', columns))) + "\n");
    }
}
