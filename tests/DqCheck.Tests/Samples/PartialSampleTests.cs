using DqCheck.Journeys;
using DqCheck.Rulesets;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Samples;

/// <summary>Samples of data sets of which the rules know only some columns.</summary>
public class PartialSampleTests
{
    private static readonly Ruleset Ruleset = ShippedRuleset.Ruleset;

    public static TheoryData<string> PartialDataSets() => [.. Ruleset.DataSets.Where(d => d.IsPartial).Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(PartialDataSets))]
    public async Task Without_defects_no_record_is_rejected_wrong_doubtful_or_late(string id)
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [await Sample(folder, id, "--clients", "800")], Ruleset = id });
        Assert.Null(result.Verdict.IsReady);
        Assert.True(result.Verdict.IsFaultless);
        Assert.Equal([], result.Checks.Findings.Where(f => f.Rule.Severity <= Severity.Warning).Select(f => f.Rule.Id));
    }

    [Theory]
    [MemberData(nameof(PartialDataSets))]
    public async Task Its_to_date_is_a_day_of_the_data_set(string id)
    {
        using var folder = new TemporaryFolder();
        var dataSet = Find(id);
        var next = Ruleset.DataSets.Where(d => d.From > dataSet.From).Select(d => d.From).DefaultIfEmpty(DateOnly.MaxValue).Min();
        var dates = Table
            .Read(await Sample(folder, id, "--clients", "300"))
            .Rows.SelectMany(row => new[] { row["TRIAGED"], row["TOPDATE"] });
        var last = DateOnly.ParseExact(dates.Max(StringComparer.Ordinal)!, "yyyyMMdd");
        Assert.InRange(last, dataSet.From, next.AddDays(-1));
    }

    [Theory]
    [MemberData(nameof(PartialDataSets))]
    public async Task Its_columns_are_those_of_the_data_set_and_flags_of_review_categories_without_one(string id)
    {
        using var folder = new TemporaryFolder();
        var columns = Table.Read(await Sample(folder, id, "--clients", "5")).Columns;
        var dataSet = Find(id);
        Assert.Equal(dataSet.Columns.Select(c => c.Name), columns.Take(dataSet.Columns.Count));
        Assert.All(columns.Skip(dataSet.Columns.Count), c => Assert.Matches("^(PH|PSY)", c));
        Assert.All(ReviewCategories.For(dataSet.WithColumnsByPrefix(columns)), category => Assert.NotEmpty(category.Flags));
    }

    [Fact]
    public async Task A_sample_of_r_has_what_k_has_not()
    {
        using var folder = new TemporaryFolder();
        var rows = Table.Read(await Sample(folder, "ndtms-cds-r", "--clients", "300")).Rows;
        Assert.Equal(["1", "2"], Values("SEX"));
        Assert.Equal(["N", "Y"], Values("PHBUPREN"));
        Assert.Equal(["1", "2", "99"], Values("PHOSTSPVD"));
        Assert.Contains("8.5", Values("PHDOSBUP"));
        Assert.Contains("E08000024", Values("UTLA"));
        Assert.All(Values("CONSMP"), v => Assert.Matches("^[0-9]{1,3}([.][0-9])?$", v));
        Assert.All(rows, row => Assert.Equal(row["MTHTN"] == "Y", row["CRTMHN"].Length > 0));
        Assert.All(rows.Where(r => r["PHDOSBUP"].Length > 0), row => Assert.Equal("Y", row["PHBUPREN"]));

        IEnumerable<string> Values(string column) =>
            rows.Select(r => r[column]).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Reviews_tops_waits_and_exits_of_a_sample_of_r_are_computed()
    {
        using var folder = new TemporaryFolder();
        var id = "ndtms-cds-r";
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [await Sample(folder, id, "--clients", "800")], Ruleset = id });
        Assert.True(result.Population[RecordKind.Top].Count > 500);
        Assert.True(result.Population[RecordKind.Review].Count > 500);
        Assert.Equal(result.Population[RecordKind.Review].Count, result.Population[RecordKind.ClientInformationReview].Count);
        Assert.DoesNotContain(result.Measures, m => !m.IsComputed && m.Reason.Contains("not in the header", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_letter_in_the_name_of_the_file_chooses_the_data_set()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("N0001-20250401-20250430-TREAT-IN-R.csv");
        Assert.Equal(0, (await CliRun.Execute("sample", "--clients", "5", "--out", file)).Code);
        Assert.Contains("PHBUPREN", Table.Read(file).Columns);
        Assert.Equal("ndtms-cds-r", ExtractCheck.Run(new CheckRequest { Extracts = [file] }).Population.DataSet.Id);
    }

    [Fact]
    public async Task A_letter_without_a_data_set_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("N0001-20260401-20260430-TREAT-IN-S.csv");
        var ended = await CliRun.Execute("sample", "--out", file);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith("There is no data set S, the letter at the end of the file name.", ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task An_unknown_data_set_is_named_with_those_that_are_known()
    {
        var ended = await CliRun.Execute("sample", "--data-set", "ndtms-cds-2");
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Equal($"Unknown data set ndtms-cds-2. Use {Plural.JoinOr([.. Ruleset.DataSets.Select(d => d.Id)])}.\n", ended.Error);
    }

    private static DataSet Find(string id) => Ruleset.DataSets.First(d => d.Id == id);

    private static async Task<string> Sample(TemporaryFolder folder, string id, params string[] options)
    {
        var file = folder.File("extract.csv");
        Assert.Equal(0, (await CliRun.Execute(["sample", "--data-set", id, .. options, "--out", file])).Code);
        return file;
    }
}
