using DqCheck.Contracts;

namespace DqCheck.Tests.Contracts;

/// <summary>Results of contract lines for an extract.</summary>
public class IndicatorResultTests
{
    private static readonly (string, string) Drugs = ("substance-group", "drugs");

    private static readonly (string, string) Alcohol = ("substance-group", "alcohol");

    /// <summary>Two start TOPs in time of three: the third client's TOP is of another stage.</summary>
    private static readonly string[] Rows =
    [
        .. new[] { SampleRows.Client(1), SampleRows.Client(2), SampleRows.Client(3).With(("TRSTAGE", "P")) }.Select(r =>
            CleanExtract.Line(r.With(("DRUG1", "1101")), CleanExtract.Columns)
        ),
    ];

    [Theory]
    [InlineData("66", "met", 0)]
    [InlineData("67", "missed", 1)]
    public void A_figure_is_met_or_missed(string target, string status, int lacking)
    {
        var result = EvaluateLines(TestContract.Line("1", ("target", target))).Single();
        Assert.Equal(
            (status, "2/3", lacking),
            (
                result.Status,
                $"{result.Figure!.Numerator}/{result.Figure.Denominator}",
                (int)result.Indicator.GetShortfall(result.Figure)!.Value
            )
        );
    }

    [Theory]
    [InlineData("2014-05-01", "", "In force from 1 May 2014.")]
    [InlineData("", "2014-04-29", "Was in force until 29 April 2014.")]
    public void Outside_its_days_a_line_is_monitored(string from, string to, string reason)
    {
        var result = EvaluateLines(TestContract.Line("1", ("target", "99"), ("valid-from", from), ("valid-to", to))).Single();
        Assert.Equal(("monitored", reason), (result.Status, result.Reason()));
        Assert.NotNull(result.Figure);
        Assert.Equal(
            "missed",
            EvaluateLines(TestContract.Line("1", ("target", "99"), ("valid-from", "2014-04-30"), ("valid-to", "2014-04-30")))
                .Single()
                .Status
        );
    }

    [Fact]
    public void Without_anybody_there_is_nothing_to_judge() =>
        Assert.Equal(
            ("monitored", "There are no clients to count, so there is nothing to judge."),
            EvaluateLines(TestContract.Line("1", ("measure", "top-exit"))).Select(r => (r.Status, r.Reason())).Single()
        );

    [Fact]
    public void What_cannot_be_computed_names_the_column()
    {
        var result = EvaluateLines([TestContract.Line("1")], [.. CleanExtract.Columns.Where(c => c != "TOPDATE")]).Single();
        Assert.Equal(("not-computable", "TOPDATE is not in the header."), (result.Status, result.Reason()));
    }

    [Fact]
    public void Rows_are_split_by_their_substances_and_a_row_without_any_counts_in_neither_group()
    {
        string[] rows =
        [
            .. new[]
            {
                SampleRows.Client(1).With(("DRUG1", "7000"), ("DRUG2", "9996"), ("SEX", "")),
                SampleRows.Client(2).With(("DRUG1", "7000"), ("DRUG2", "1101")),
                SampleRows.Client(3).With(("DRUG1", "5000")),
                SampleRows.Client(4).With(("DRUG1", ""), ("DRUG2", "")),
            }.Select(r => CleanExtract.Line(r, CleanExtract.Columns)),
        ];
        using var contract = new TestContract(
            TestContract.Line("a", ("measure", "load"), Alcohol),
            TestContract.Line("d", ("measure", "load"), Drugs),
            TestContract.Line("q", ("measure", "data-quality"), Alcohol)
        );
        contract.Write(
            "contract.json",
            contract.Json("""{"name": "alcohol-means", "value": "primary", "section": "1", "confidence": "recalled"}""")
        );
        var results = EvaluateContract(contract, rows, CleanExtract.Columns);
        Assert.Equal(["1/2", "1/1"], results.Take(2).Select(r => $"{r.Figure!.Numerator}/{r.Figure.Denominator}"));
        Assert.Contains("1 row has no known substance and counts in neither group", results[0].Reason(), StringComparison.Ordinal);
        Assert.True(results[2].Figure!.Denominator > 0);
    }

    [Theory]
    [InlineData("load")]
    [InlineData("data-quality")]
    [InlineData("top-start")]
    public void Alcohol_and_drugs_cannot_be_separated_without_DRUG1(string measure)
    {
        var result = EvaluateLines(
                [TestContract.Line("1", ("measure", measure), Drugs)],
                [.. CleanExtract.Columns.Where(c => c != "DRUG1")]
            )
            .Single();
        Assert.Equal(
            ("not-computable", true),
            (result.Status, result.Reason().Contains("DRUG1 is not in the header", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("wait-42-days", "clock=modality-referral-to-start", "REFMODDT")]
    [InlineData("wait-21-days", "clock=modality-referral-to-offer", "FAOMODDT")]
    [InlineData("cj-5-days", "clock=modality-referral-to-start", "REFMODDT")]
    public void Another_clock_needs_its_own_dates(string measure, string settings, string column)
    {
        var result = EvaluateLines(
                [TestContract.Line("1", ("measure", measure), ("settings", settings))],
                [.. CleanExtract.Columns.Where(c => c != column)]
            )
            .Single();
        Assert.Equal(("not-computable", $"{column} is not in the header."), (result.Status, result.Reason()));
    }

    [Fact]
    public void Each_agency_has_its_own_figure_where_there_are_several()
    {
        string[] rows = [.. Rows, CleanExtract.Line(SampleRows.Client(4).With(("AGNCY", "N0002")), CleanExtract.Columns)];
        using var contract = new TestContract(TestContract.Line("1", ("target", "70")));
        var result = EvaluateContract(contract, rows, CleanExtract.Columns).Single();
        Assert.Equal(
            ["N0001 2/3 missed", "N0002 1/1 met"],
            result.Agencies.Select(a => $"{a.Agency} {a.Result.Figure!.Numerator}/{a.Result.Figure.Denominator} {a.Result.Status}")
        );
        Assert.Equal("met", result.Status);
    }

    [Theory]
    [InlineData("90", 1)]
    [InlineData("60", 0)]
    public async Task A_missed_indicator_fails_the_run_where_targets_count(string target, int code)
    {
        using var folder = new TemporaryFolder();
        using var contract = new TestContract(TestContract.Line("1", ("target", target)));
        var extract = folder.Write("E.csv", ExtractText(Rows, CleanExtract.Columns));
        Assert.Equal(code, (await CliRun.Check(extract, "--contract", contract.Path, "--fail-on", "target")).Code);
        Assert.Equal(0, (await CliRun.Check(extract, "--contract", contract.Path)).Code);
    }

    [Fact]
    public void A_breakdown_shows_codes_and_never_what_else_stands_in_their_columns()
    {
        var rows = new[]
        {
            SampleRows.Client(1).With(("SEX", "J Smith"), ("DRUG1", "Smith John"), ("CHILDWTH", "19710312")),
            SampleRows.Client(2).With(("SEX", "Ann"), ("DRUG1", "1101"), ("CHILDWTH", "2")),
        };
        using var contract = new TestContract(
            TestContract.Line(
                "1",
                ("measure", "new-presentations"),
                ("comparison", "none"),
                ("target", ""),
                ("breakdown", "SEX DRUG1 CHILDWTH")
            )
        );
        var result = EvaluateContract(contract, [.. rows.Select(r => CleanExtract.Line(r, CleanExtract.Columns))], CleanExtract.Columns)
            .Single();
        Assert.Equal(
            ["SEX (not a code) 2", "DRUG1 (not a code) 1", "DRUG1 1101 1", "CHILDWTH (not a code) 1", "CHILDWTH 2 1"],
            result.Parts.Select(p => $"{p.By} {p.Code} {p.Figure.Numerator}")
        );
    }

    [Fact]
    public void A_breakdown_by_discharge_reason_leaves_out_open_journeys()
    {
        using var contract = new TestContract(
            TestContract.Line("1", ("measure", "in-treatment"), ("comparison", "none"), ("target", ""), ("breakdown", "DISRSN"))
        );
        var text = ScenarioBuilder.ExtractText(
            ScenarioBuilder.InTreatment,
            "episode 2013-08-28 2013-08-30 2014-01-10 80; 95 2013-09-01",
            "episode 2013-08-28 2013-08-30 2014-01-10; 95 2013-09-01"
        );
        var result = ScenarioBuilder
            .CheckText(text, with: request => request with { Contracts = [contract.Path] })
            .Contracts.Single()
            .Indicators.Single();
        Assert.Equal(3, result.Figure!.Numerator!.Value.Number);
        Assert.Equal([" 1", "80 1"], result.Parts.Select(p => $"{p.Code} {p.Figure.Numerator}"));
    }

    [Fact]
    public void A_breakdown_splits_by_value_and_age()
    {
        var result = EvaluateLines(
                TestContract.Line("1", ("measure", "new-presentations"), ("comparison", "none"), ("target", ""), ("breakdown", "SEX age"))
            )
            .Single();
        Assert.Equal(["SEX F (Female) 3", "age 45-54 () 3"], result.Parts.Select(p => $"{p.By} {p.Code} ({p.Text}) {p.Figure.Numerator}"));
    }

    [Fact]
    public void Ages_interventions_and_people_can_be_asked_for()
    {
        var line = ("comparison", "none");
        var results = EvaluateLines(
            TestContract.Line("age", ("measure", "in-treatment"), line, ("target", ""), ("settings", "min-age=55")),
            TestContract.Line("94", ("measure", "in-treatment"), line, ("target", ""), ("settings", "modality=94;count=clients")),
            TestContract.Line("95", ("measure", "in-treatment"), line, ("target", ""), ("settings", "modality=95"))
        );
        Assert.Equal([0L, 3L, 0L], results.Select(r => r.Figure!.Numerator!.Value.Number));
    }

    private static IReadOnlyList<IndicatorResult> EvaluateLines(params string[] lines) => EvaluateLines(lines, CleanExtract.Columns);

    private static IReadOnlyList<IndicatorResult> EvaluateLines(string[] lines, IReadOnlyList<string> columns)
    {
        using var contract = new TestContract(lines);
        return EvaluateContract(
            contract,
            [
                .. new[] { SampleRows.Client(1), SampleRows.Client(2), SampleRows.Client(3).With(("TRSTAGE", "P")) }.Select(r =>
                    CleanExtract.Line(r.With(("DRUG1", "1101")), columns)
                ),
            ],
            columns
        );
    }

    private static IReadOnlyList<IndicatorResult> EvaluateContract(TestContract contract, string[] rows, IReadOnlyList<string> columns)
    {
        using var folder = new TemporaryFolder();
        return ExtractCheck
            .Run(
                new CheckRequest
                {
                    Extracts = [folder.Write("E.csv", ExtractText(rows, columns))],
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = CleanExtract.AsOf,
                    Contracts = [contract.Path],
                }
            )
            .Contracts.Single()
            .Indicators;
    }

    private static string ExtractText(string[] rows, IReadOnlyList<string> columns) =>
        string.Join('\n', rows.Prepend(string.Join(',', columns))) + "\n";
}
