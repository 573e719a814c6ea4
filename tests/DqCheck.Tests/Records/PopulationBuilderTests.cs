using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Tests.Publication;

namespace DqCheck.Tests.Records;

/// <summary>Each record once, however many rows and extracts repeat it.</summary>
public class PopulationBuilderTests
{
    private static readonly DataSet DataSetK = RulesetReader
        .Read(RepositoryPaths.RulesetFolder, CodedRules.Ids)
        .DataSets.First(d => d.Letter == "K");

    [Fact]
    public void A_repeated_row_adds_no_record_but_its_line()
    {
        var once = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row()));
        var twice = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(), CleanExtract.Row()));
        Assert.Equal(RecordCounts(once), RecordCounts(twice));
        Assert.Equal([2, 3], twice.Population.GetRows(RecordKind.Top, twice.Population[RecordKind.Top].Count - 1).ToArray());
        Assert.Empty(twice.Checks.Findings);
    }

    [Fact]
    public void A_row_with_only_NA_in_a_child_record_has_none()
    {
        var items = CleanExtract.Columns.SkipWhile(c => c != "ALCUSE").TakeWhile(c => c != "INJECT").Select(c => (c, "NA"));
        var result = CleanExtract.Check(
            CleanExtract.Text(CleanExtract.Row([("TOPDATE", ""), ("TOPID", "NA"), ("TRSTAGE", "NA"), .. items]))
        );
        Assert.Equal(CleanExtract.Check(CleanExtract.Text()).Population[RecordKind.Top].Count, result.Population[RecordKind.Top].Count);
    }

    [Fact]
    public void The_first_value_other_than_blank_is_used()
    {
        var result = CleanExtract.Check(
            CleanExtract.Text(CleanExtract.Row(("RFLS", "")), CleanExtract.Row(("RFLS", "5")), CleanExtract.Row(("RFLS", "6")))
        );
        var rfls = result.DataSet.DataSet.Find("RFLS")!.Slot;
        Assert.Equal(
            "5",
            result.Population.Values[rfls].GetText(result.Population.Episodes.GetCellId(result.Population.Episodes.Count - 1, rfls))
        );
        Assert.Equal(["EPI008"], result.Checks.Findings.Where(f => f.Timeliness is null).Select(f => f.Rule.Id));
    }

    [Fact]
    public void One_date_in_two_spellings_is_no_conflict() =>
        Assert.DoesNotContain(
            CleanExtract
                .Check(CleanExtract.Text(CleanExtract.Row(("REFLD", "20140324")), CleanExtract.Row(("REFLD", "2014-03-24"))))
                .Checks.Findings,
            f => f.Rule.Check == "conflict"
        );

    [Fact]
    public void Extracts_of_one_agency_join_by_their_keys_and_of_two_never()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("N0001-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text(CleanExtract.Row()));
        var same = folder.Write("N0001-20140301-20140331-TREAT-IN-K.csv", CleanExtract.Text(CleanExtract.Row()));
        var other = folder.Write(
            "N0002-20140401-20140430-TREAT-IN-K.csv",
            CleanExtract.Text(CleanExtract.Row()).Replace("N0001", "N0002", StringComparison.Ordinal)
        );
        Assert.Equal(2, Run(first, same).Population.Clients.Count);
        var two = Run(first, other);
        Assert.Equal(4, two.Population.Clients.Count);
        Assert.Equal(4, two.Checks.Findings.Count(f => f.Rule.Id == "CLI005"));
        Assert.DoesNotContain(two.Checks.Findings, f => f.Rule.Id == "CLI003");

        static CheckResult Run(params string[] files) => ExtractCheck.Run(new CheckRequest { Extracts = files, Ruleset = "ndtms-cds-k" });
    }

    [Fact]
    public void The_order_of_extracts_does_not_change_what_is_found()
    {
        using var folder = new TemporaryFolder();
        var open = folder.Write(
            "x1.csv",
            string.Join(',', CleanExtract.Columns) + "\n" + CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns) + "\n"
        );
        var discharged = folder.Write("x2.csv", CleanExtract.Text(CleanExtract.Row(("DISD", "20140426"))));
        Assert.Equal(Found(open, discharged), Found(discharged, open));
        Assert.Contains("EPI004", Found(open, discharged));

        static List<string> Found(params string[] files) =>
            [
                .. ExtractCheck
                    .Run(
                        new CheckRequest
                        {
                            Extracts = files,
                            Ruleset = "ndtms-cds-k",
                            AsOf = CleanExtract.AsOf,
                        }
                    )
                    .Checks.Findings.Select(f => f.Rule.Id)
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Fact]
    public void A_second_extract_that_begins_with_the_last_episode_of_the_first_inherits_no_values()
    {
        using var folder = new TemporaryFolder();
        var blanks = CleanExtract.Columns.Where(c => IsOfChild(c)).Select(c => (c, ""));
        var full = folder.Write(
            "x1.csv",
            string.Join(',', CleanExtract.Columns) + "\n" + CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns) + "\n"
        );
        var bare = folder.Write(
            "x2.csv",
            string.Join(',', CleanExtract.Columns) + "\n" + CleanExtract.Line(CleanExtract.Row([.. blanks]), CleanExtract.Columns) + "\n"
        );
        var population = ExtractCheck
            .Run(
                new CheckRequest
                {
                    Extracts = [full, bare],
                    Ruleset = "ndtms-cds-k",
                    AsOf = CleanExtract.AsOf,
                }
            )
            .Population;
        foreach (var kind in DqCheck.Records.RowTable.ChildKinds.Where(k => population[k].Count > 0))
            Assert.Equal([0], population.GetRows(kind, 0).ToArray());
        Assert.Equal([0, 1], population.GetRows(RecordKind.Episode, 0).ToArray());

        static bool IsOfChild(string column) => DataSetK.Find(column) is { Kind: > RecordKind.Episode and < RecordKind.Journey };
    }

    [Fact]
    public void The_first_row_of_a_second_extract_is_judged_for_itself()
    {
        using var folder = new TemporaryFolder();
        var names = string.Join(',', CleanExtract.Columns);
        var good = folder.Write("x1.csv", $"{names}\n{CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns)}\n");
        var bad = folder.Write(
            "x2.csv",
            $"{names}\n{CleanExtract.Line(CleanExtract.Row([.. CleanExtract.Columns.Select(c => (c, c == "ALCUSE" ? "1" : ""))]), CleanExtract.Columns)}\n"
        );
        var population = ExtractCheck
            .Run(
                new CheckRequest
                {
                    Extracts = [good, bad],
                    Ruleset = "ndtms-cds-k",
                    AsOf = CleanExtract.AsOf,
                }
            )
            .Population;
        Assert.Equal((1, 0), (population.Extracts[0].AcceptedRows, population.Extracts[1].AcceptedRows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_rows_does_not_change_which_records_there_are(int seed)
    {
        var lines = IdentifiableExtract.Text(150, 3, 0, "N0001").TrimEnd('\n').Split('\n');
        var shuffled = lines[1..];
        new Random(seed).Shuffle(shuffled);
        var sorted = CleanExtract.Check(string.Join('\n', lines) + "\n");
        var mixed = CleanExtract.Check(string.Join('\n', shuffled.Prepend(lines[0])) + "\n");
        Assert.True(RecordCounts(sorted).All(n => n > 100));
        Assert.Equal(RecordCounts(sorted), RecordCounts(mixed));
        Assert.Equal(Fingerprints(sorted), Fingerprints(mixed));

        static IEnumerable<string> Fingerprints(CheckResult result) =>
            result.FindingRows().Select(r => r.Fingerprint).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_zero_date_of_discharge_is_one_finding() =>
        Assert.Equal(
            ["DISD-date"],
            CleanExtract
                .Check(CleanExtract.Text(CleanExtract.Row(("DISD", "0000-00-00"))))
                .Checks.Findings.Select(f => f.Rule.Id)
                .Where(id => id != "FIL016")
        );

    private static IEnumerable<int> RecordCounts(CheckResult result) =>
        DqCheck.Records.Population.Kinds.Where(result.Population.HasColumns).Select(k => result.Population[k].Count);
}
