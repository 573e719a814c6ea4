using System.Globalization;
using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Samples.Months;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Samples;

/// <summary>Consecutive monthly extracts of one population that grows, whose defects come, stay and go.</summary>
public class MonthlySampleTests
{
    private static readonly Ruleset Ruleset = ShippedRuleset.Ruleset;

    public static TheoryData<string> DataSets() => [.. Ruleset.DataSets.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(DataSets))]
    public async Task Each_month_has_exactly_the_findings_that_its_list_announces(string id)
    {
        using var folder = new TemporaryFolder();
        var files = await Write(folder, "--data-set", id, "--months", "4", "--clients", "300", "--defects", "40", "--seed", "9");
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var comparison = MonthComparison.Check(file, i == 0 ? null : files[i - 1]);
            Assert.Equal(comparison.Planted, comparison.Found);
            Assert.Equal([], comparison.PlantedLate.Except(comparison.FoundLate));
            Assert.True(comparison.Planted.Count > 40);
        }
    }

    [Theory]
    [InlineData("ndtms-cds-h", "12", "1")]
    [InlineData("ndtms-cds-k", "12", "2")]
    [InlineData("ndtms-cds-k", "36", "3")]
    [InlineData("ndtms-cds-r", "12", "4")]
    public async Task Without_defects_nobody_is_lost_or_changed_and_nothing_is_wrong_doubtful_or_late(string id, string months, string seed)
    {
        using var folder = new TemporaryFolder();
        var files = await Write(folder, "--data-set", id, "--months", months, "--defects", "0", "--seed", seed);
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var result = ShippedRuleset.Check(
                new CheckRequest
                {
                    Ruleset = RepositoryPaths.RulesetFolder,
                    Extracts = [file],
                    Previous = i == 0 ? [] : [files[i - 1]],
                }
            );
            Assert.Equal([], result.Checks.Findings.Where(f => f.Rule.Severity <= Severity.Warning).Select(f => f.Rule.Id));
            Assert.Equal([], Table.Read(file + ".planted.csv").Rows);
        }
    }

    [Theory]
    [InlineData("ndtms-cds-k")]
    [InlineData("ndtms-cds-r")]
    public async Task Nothing_is_dated_after_the_end_of_its_month(string id)
    {
        using var folder = new TemporaryFolder();
        var dates = Ruleset.DataSets.First(d => d.Id == id).Columns.Where(c => c.Type == ColumnType.Date).Select(c => c.Name).ToList();
        foreach (var file in await Write(folder, "--data-set", id, "--months", "6", "--clients", "300", "--defects", "0"))
        {
            var last = GetLastDay(file);
            var values = Table.Read(file).Rows.SelectMany(row => dates.Select(d => row[d])).ToList();
            Assert.All(values, v => Assert.True(string.CompareOrdinal(v, last) <= 0, v));
            Assert.Contains(values, v => v.StartsWith(last[..6], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_months_end_with_that_of_the_data_set_and_have_the_same_clients_and_some_more()
    {
        using var folder = new TemporaryFolder();
        var files = await Write(folder, "--months", "3", "--defects", "0");
        Assert.Equal(
            ["N0001-20140201-20140228-TREAT-IN-K.csv", "N0001-20140301-20140331-TREAT-IN-K.csv", "N0001-20140401-20140430-TREAT-IN-K.csv"],
            files.Select(Path.GetFileName)
        );
        var people = files
            .Select(f => Table.Read(f).Rows.Select(r => (r["CLIENTID"], r["DOB"], r["SINITIAL"])).Distinct().ToList())
            .ToList();
        Assert.Equal([100, 104, 108], people.Select(p => p.Count));
        Assert.Equal(people[0], people[1].Take(100));
        Assert.Equal(people[1], people[2].Take(104));
    }

    [Fact]
    public async Task Defects_come_stay_and_are_corrected()
    {
        using var folder = new TemporaryFolder();
        var lists = (await Write(folder, "--months", "5")).Select(ReadList).ToList();
        Assert.All(lists[0], row => Assert.Equal("new", row["change"]));
        for (var month = 1; month < lists.Count; month++)
        {
            var before = GetPrints(lists[month - 1], "new", "still-open");
            Assert.NotEmpty(GetPrints(lists[month], "new"));
            Assert.Empty(GetPrints(lists[month], "new").Intersect(before));
            var stays = GetPrints(lists[month], "still-open");
            var corrected = GetPrints(lists[month], "corrected");
            Assert.NotEmpty(stays);
            Assert.NotEmpty(corrected);
            Assert.Equal(before.Order(StringComparer.Ordinal), stays.Concat(corrected).Order(StringComparer.Ordinal));
        }

        Assert.Contains(lists[4], row => row["change"] == "still-open" && row["first_seen"] == "2013-12-31");
        Assert.Contains(lists[1..].SelectMany(l => l), row => row["change"] == "new" && row["class"] == "timeliness");
    }

    [Fact]
    public async Task Clients_and_episodes_are_lost_some_clients_are_changed_and_one_comes_back()
    {
        using var folder = new TemporaryFolder();
        var files = await Write(folder, "--months", "3");
        var clients = files.Select(f => Table.Read(f).Rows.Select(r => r["CLIENTID"]).ToHashSet()).ToList();
        var second = ReadList(files[1]);
        Assert.Equal(
            ["CLI008", "CLI008", "CLI009", "CLI010", "EPI038", "EPI039"],
            second.Where(r => r["change"] is "lost" or "changed").Select(r => r["rule"]).Order(StringComparer.Ordinal)
        );
        var lost = Find(second, "CLI008", "lost");
        Assert.All(lost, client => Assert.True(clients[0].Contains(client) && !clients[1].Contains(client)));
        var third = ReadList(files[2]);
        var back = Assert.Single(Find(third, "CLI008", "came-back"));
        Assert.Contains(back, lost);
        Assert.Contains(back, clients[2]);
        var missing = Assert.Single(Find(third, "CLI008", "still-missing"));
        Assert.Equal(lost.Where(c => c != back), [missing]);
        Assert.DoesNotContain(missing, clients[2]);
    }

    [Theory]
    [InlineData(20, 12)]
    [InlineData(20, 36)]
    [InlineData(250, 36)]
    public void At_most_half_of_the_clients_of_a_block_are_lost_or_changed(int clients, int months)
    {
        SampleRequest request = new(clients, 1, 20, new(2014, 4, 30), "N0001") { Months = months };
        var columns = new SampleColumns(Ruleset.DataSets.First(d => d.Letter == "K"));
        foreach (var numbers in Enumerable.Range(1, clients).Chunk(IncidentPlanner.BlockSize))
        {
            List<SampleHistory> block = [.. numbers.Select(n => SampleHistory.Draw(n, request, columns))];
            var planned = IncidentPlanner.Plan(block, request).Count(i => i is not null);
            Assert.InRange(planned, Math.Min(10, block.Count / 2), (block.Count + 1) / 2);
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_in_every_culture_and_another_seed_others()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        using TemporaryFolder third = new();
        var bytes = ReadAll(await Write(first, "--months", "3", "--seed", "5", "--data-set", "ndtms-cds-r"));
        Assert.NotEqual(bytes, ReadAll(await Write(second, "--months", "3", "--seed", "6", "--data-set", "ndtms-cds-r")));
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = (",", ".");
            other.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = other;
            Assert.Equal(bytes, ReadAll(await Write(third, "--months", "3", "--seed", "5", "--data-set", "ndtms-cds-r")));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The extracts, in the order of the months.</summary>
    private static async Task<List<string>> Write(TemporaryFolder folder, params string[] options)
    {
        var ended = await CliRun.Execute(["sample", .. options, "--out", folder.Path]);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        return
        [
            .. Directory
                .EnumerateFiles(folder.Path, "N0001-*.csv")
                .Where(f => !f.EndsWith(".planted.csv", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<TableRow> ReadList(string file) => Table.Read(file + ".planted.csv").Rows;

    private static List<string> ReadAll(IEnumerable<string> files) =>
        [.. files.SelectMany(f => new[] { f, f + ".planted.csv" }).Select(File.ReadAllText)];

    /// <summary>The last day of an extract, as its cells have it.</summary>
    private static string GetLastDay(string file) => Path.GetFileName(file).Split('-')[2];

    private static List<string> GetPrints(IEnumerable<TableRow> list, params string[] changes) =>
        [.. list.Where(r => changes.Contains(r["change"])).Select(r => r["fingerprint"])];

    private static List<string> Find(IEnumerable<TableRow> list, string rule, string change) =>
        [.. list.Where(r => r["rule"] == rule && r["change"] == change).Select(r => r["client"])];
}
