using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Tests.Publication;

namespace DqCheck.Tests.Records;

/// <summary>Each record once, however many rows and extracts repeat it.</summary>
public class RecordsOnce
{
    private static readonly DataSet K = RulesetReader.Read(Repository.Rulesets, CodedRules.Ids).DataSets.First(d => d.Letter == "K");

    [Fact]
    public void A_repeated_row_adds_no_record_but_its_line()
    {
        var once = BaseExtract.Check(BaseExtract.Text(BaseExtract.Row()));
        var twice = BaseExtract.Check(BaseExtract.Text(BaseExtract.Row(), BaseExtract.Row()));
        Assert.Equal(Counts(once), Counts(twice));
        Assert.Equal([2, 3], twice.Population.RowsOf(RecordKind.Top, twice.Population[RecordKind.Top].Count - 1).ToArray());
        Assert.Empty(twice.Checks.Findings);
    }

    [Fact]
    public void A_row_with_only_NA_in_a_child_record_carries_none()
    {
        var items = BaseExtract.Columns.SkipWhile(c => c != "ALCUSE").TakeWhile(c => c != "INJECT").Select(c => (c, "NA"));
        var result = BaseExtract.Check(BaseExtract.Text(BaseExtract.Row([("TOPDATE", ""), ("TOPID", "NA"), ("TRSTAGE", "NA"), .. items])));
        Assert.Equal(BaseExtract.Check(BaseExtract.Text()).Population[RecordKind.Top].Count, result.Population[RecordKind.Top].Count);
    }

    [Fact]
    public void The_first_value_other_than_blank_is_used()
    {
        var result = BaseExtract.Check(
            BaseExtract.Text(BaseExtract.Row(("RFLS", "")), BaseExtract.Row(("RFLS", "5")), BaseExtract.Row(("RFLS", "6")))
        );
        var rfls = result.DataSet.DataSet.Find("RFLS")!.Slot;
        Assert.Equal("5", result.Population.Values[rfls].Text(result.Population.Episodes.Cell(result.Population.Episodes.Count - 1, rfls)));
        Assert.Equal(["EPI008"], result.Checks.Findings.Where(f => f.Owed is null).Select(f => f.Rule.Id));
    }

    [Fact]
    public void One_date_in_two_spellings_is_no_conflict() =>
        Assert.DoesNotContain(
            BaseExtract
                .Check(BaseExtract.Text(BaseExtract.Row(("REFLD", "20140324")), BaseExtract.Row(("REFLD", "2014-03-24"))))
                .Checks.Findings,
            f => f.Rule.Check == "conflict"
        );

    [Fact]
    public void Extracts_of_one_agency_join_by_their_keys_and_of_two_never()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("N0001-20140401-20140430-TREAT-IN-K.csv", BaseExtract.Text(BaseExtract.Row()));
        var same = folder.Write("N0001-20140301-20140331-TREAT-IN-K.csv", BaseExtract.Text(BaseExtract.Row()));
        var other = folder.Write(
            "N0002-20140401-20140430-TREAT-IN-K.csv",
            BaseExtract.Text(BaseExtract.Row()).Replace("N0001", "N0002", StringComparison.Ordinal)
        );
        Assert.Equal(2, Run(first, same).Population.Clients.Count);
        var two = Run(first, other);
        Assert.Equal(4, two.Population.Clients.Count);
        Assert.Equal(4, two.Checks.Findings.Count(f => f.Rule.Id == "CLI005"));
        Assert.DoesNotContain(two.Checks.Findings, f => f.Rule.Id == "CLI003");

        static RunResult Run(params string[] files) => DqRun.Run(new RunRequest { Extracts = files, Ruleset = "ndtms-cds-k" });
    }

    [Fact]
    public void The_order_of_extracts_does_not_change_what_is_found()
    {
        using var folder = new TemporaryFolder();
        var open = folder.Write(
            "x1.csv",
            string.Join(',', BaseExtract.Columns) + "\n" + BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns) + "\n"
        );
        var discharged = folder.Write("x2.csv", BaseExtract.Text(BaseExtract.Row(("DISD", "20140426"))));
        Assert.Equal(Found(open, discharged), Found(discharged, open));
        Assert.Contains("EPI004", Found(open, discharged));

        static List<string> Found(params string[] files) =>
            [
                .. DqRun
                    .Run(
                        new RunRequest
                        {
                            Extracts = files,
                            Ruleset = "ndtms-cds-k",
                            AsOf = BaseExtract.AsOf,
                        }
                    )
                    .Checks.Findings.Select(f => f.Rule.Id)
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Fact]
    public void A_second_extract_that_begins_with_the_last_episode_of_the_first_takes_nothing_over_from_it()
    {
        using var folder = new TemporaryFolder();
        var blanks = BaseExtract.Columns.Where(c => IsOfChild(c)).Select(c => (c, ""));
        var full = folder.Write(
            "x1.csv",
            string.Join(',', BaseExtract.Columns) + "\n" + BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns) + "\n"
        );
        var bare = folder.Write(
            "x2.csv",
            string.Join(',', BaseExtract.Columns) + "\n" + BaseExtract.Line(BaseExtract.Row([.. blanks]), BaseExtract.Columns) + "\n"
        );
        var population = DqRun
            .Run(
                new RunRequest
                {
                    Extracts = [full, bare],
                    Ruleset = "ndtms-cds-k",
                    AsOf = BaseExtract.AsOf,
                }
            )
            .Population;
        foreach (var kind in DqCheck.Records.RowTable.Children.Where(k => population[k].Count > 0))
            Assert.Equal([0], population.RowsOf(kind, 0).ToArray());
        Assert.Equal([0, 1], population.RowsOf(RecordKind.Episode, 0).ToArray());

        static bool IsOfChild(string column) => K.Find(column) is { Kind: > RecordKind.Episode and < RecordKind.Journey };
    }

    [Fact]
    public void The_first_row_of_a_second_extract_is_judged_for_itself()
    {
        using var folder = new TemporaryFolder();
        var names = string.Join(',', BaseExtract.Columns);
        var good = folder.Write("x1.csv", $"{names}\n{BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns)}\n");
        var bad = folder.Write(
            "x2.csv",
            $"{names}\n{BaseExtract.Line(BaseExtract.Row([.. BaseExtract.Columns.Select(c => (c, c == "ALCUSE" ? "1" : ""))]), BaseExtract.Columns)}\n"
        );
        var population = DqRun
            .Run(
                new RunRequest
                {
                    Extracts = [good, bad],
                    Ruleset = "ndtms-cds-k",
                    AsOf = BaseExtract.AsOf,
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
        var lines = LongIds.Text(150, 3, 0, "N0001").TrimEnd('\n').Split('\n');
        var shuffled = lines[1..];
        new Random(seed).Shuffle(shuffled);
        var (sorted, mixed) = (
            BaseExtract.Check(string.Join('\n', lines) + "\n"),
            BaseExtract.Check(string.Join('\n', shuffled.Prepend(lines[0])) + "\n")
        );
        Assert.True(Counts(sorted).All(n => n > 100));
        Assert.Equal(Counts(sorted), Counts(mixed));
        Assert.Equal(Fingerprints(sorted), Fingerprints(mixed));

        static IEnumerable<string> Fingerprints(RunResult result) => result.Rows().Select(r => r.Fingerprint).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_zero_date_of_discharge_is_one_finding() =>
        Assert.Equal(
            ["DISD-date"],
            BaseExtract
                .Check(BaseExtract.Text(BaseExtract.Row(("DISD", "0000-00-00"))))
                .Checks.Findings.Select(f => f.Rule.Id)
                .Where(id => id != "FIL016")
        );

    private static IEnumerable<int> Counts(RunResult result) => DqCheck.Records.Population.Kinds.Select(k => result.Population[k].Count);
}
