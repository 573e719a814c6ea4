using System.Text;
using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Json;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Cli;

/// <summary>The commands for local tables, returns and coverage, and an example that fills all of them.</summary>
public class LocalSampleTests
{
    private const string Extract = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private static readonly string[] Fed =
    [
        IndicatorResult.Met,
        IndicatorResult.Missed,
        IndicatorResult.Monitored,
        IndicatorResult.Returned,
    ];

    [Fact]
    public async Task With_a_full_set_of_tables_and_returns_nearly_every_line_of_the_documents_has_a_figure()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await CliRun.Execute("sample", "--clients", "60", "--out", folder.File(Extract), "--local")).Code);
        var contracts = ContractReader.Read([.. ContractFolders.ListAll()], ShippedRuleset.Ruleset);
        var result = ShippedRuleset.Check(
            new()
            {
                Extracts = [folder.File(Extract)],
                Ruleset = RepositoryPaths.RulesetFolder,
                Contracts = [.. contracts.Select(c => RepositoryPaths.ContractFolder(c.Id))],
                LocalTables = folder.File("local"),
                Returns = folder.File("returns"),
                Benchmarks = folder.File("benchmarks.csv"),
            }
        );
        var fed = result
            .Contracts.SelectMany(c =>
                c.Indicators.Where(i => Fed.Contains(i.Status) || i.Notes.Any(n => n.Text.StartsWith("England", StringComparison.Ordinal)))
                    .Select(i => (c.Contract.Id, i.Indicator.Line))
            )
            .ToHashSet();
        var lines = Table
            .Read(RepositoryPaths.FixturePath("contracts", "lines.csv"))
            .Rows.Select(row => (row["contract"], row["number"]))
            .ToList();
        Assert.True(lines.Count(fed.Contains) >= 320, $"{lines.Count(fed.Contains)} of {lines.Count}");
        Assert.DoesNotContain(result.FindingRows(), r => r.Rule.Source.StartsWith("rulesets/local/", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Notes, n => n.Input == "returns");

        using MemoryStream copy = new();
        JsonOutput.Result.Write(new ResultView(result, Audience.Commissioner, CountPrecision.Exact), copy, CancellationToken.None);
        var text = Encoding.UTF8.GetString(copy.ToArray());
        Assert.Contains("returned for 2014-Q1", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("An invented report", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Returned by", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_sample_is_written_again()
    {
        using TemporaryFolder one = new();
        using TemporaryFolder other = new();
        foreach (var folder in new[] { one, other })
            await CliRun.Execute("sample", "--clients", "20", "--out", folder.File(Extract), "--local");
        Assert.All(
            Directory.EnumerateFiles(one.File("local")).Append(one.File("benchmarks.csv")),
            path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(other.File(Path.GetRelativePath(one.Path, path))))
        );
    }

    [Theory]
    [InlineData("--local")]
    [InlineData("--local", "--months", "3", "--out", "x")]
    public async Task A_sample_of_local_tables_needs_one_extract(params string[] options)
    {
        var run = await CliRun.Execute(["sample", .. options]);
        Assert.Equal(2, run.Code);
        Assert.Contains("--local needs --out FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_holds_the_tables_that_the_contract_needs_and_keeps_those_that_are_there()
    {
        using TemporaryFolder folder = new();
        folder.Write("referrals.csv", "mine\n");
        var run = await CliRun.Execute("local", "template", "--contract", "southampton", "--out", folder.Path);
        Assert.Equal(0, run.Code);
        Assert.Contains("Already there, and not changed: referrals.csv.", run.Output, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(folder.File("referrals.csv")));
        Assert.StartsWith("CLIENTID,BOOKED,ATTENDED\n", File.ReadAllText(folder.File("appointments.csv")), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("carers.csv")));
        var page = File.ReadAllText(folder.File("README.txt"));
        Assert.Contains("Filled in by: reception or duty team", page, StringComparison.Ordinal);
        Assert.Contains("southampton 4l", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_for_returns_does_not_replace_one_that_is_there()
    {
        using TemporaryFolder folder = new();
        string[] command = ["returns", "template", "--contract", "southampton", "--period", "2014-Q1", "--out", folder.File("r.xlsx")];
        Assert.Equal(0, (await CliRun.Execute(command)).Code);
        var again = await CliRun.Execute(command);
        Assert.Equal(2, again.Code);
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_none_is_a_mistake()
    {
        var run = await CliRun.Execute("returns", "template", "--contract", "southampton", "--period", "spring", "--out", "x.xlsx");
        Assert.Equal(2, run.Code);
        Assert.Contains("a quarter such as 2014-Q1 (April to June)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_lists_each_line_and_ends_with_the_number_of_each_kind()
    {
        var run = await CliRun.Execute("contracts", "coverage", "--contract", "southampton");
        Assert.Equal(0, run.Code);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(97, lines.Length);
        Assert.StartsWith("96 lines: ", lines[^1], StringComparison.Ordinal);
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("southampton  1a ", StringComparison.Ordinal)
                && l.EndsWith("from: everybody who gives them", StringComparison.Ordinal)
        );
    }
}
