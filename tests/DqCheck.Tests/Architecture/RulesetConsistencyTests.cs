using System.Text.RegularExpressions;
using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Architecture;

/// <summary>Lines, pages, fixtures, coded classes and the changelog speak of the same rules.</summary>
public partial class RulesetConsistencyTests
{
    private static readonly Table Rules = Table.Read(Path.Combine(RepositoryPaths.RulesetFolder, "rules.csv"));

    private static readonly IReadOnlyList<string> Ids = [.. Rules.Rows.Select(r => r["id"]).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Ids, FileNames(Path.Combine(RepositoryPaths.RulesetFolder, "rules"), "*.md"));

    [Fact]
    public void Every_rule_has_a_fixture_and_every_fixture_a_rule() =>
        Assert.Equal(Ids, FileNames(RepositoryPaths.FixturePath("ndtms", "rules"), "*.csv"));

    [Fact]
    public void Every_fixture_has_a_case_that_is_found_and_one_that_is_clean() =>
        Assert.All(
            Ids,
            id =>
            {
                var expected = Table
                    .Read(RepositoryPaths.FixturePath("ndtms", "rules", id + ".csv"))
                    .Rows.Select(r => r["expect"])
                    .ToHashSet();
                Assert.Subset(new HashSet<string> { "found", "file", "clean" }, expected);
                Assert.Contains("clean", expected);
                Assert.True(expected.Contains("found") || expected.Contains("file"), $"{id} has no case in which it fires.");
            }
        );

    [Fact]
    public void A_page_says_title_source_and_severity_of_its_line() =>
        Assert.All(
            Rules.Rows,
            line =>
            {
                var page = File.ReadAllLines(Path.Combine(RepositoryPaths.RulesetFolder, "rules", line["id"] + ".md"));
                Assert.Equal($"# {line["id"]} {line["title"]}", page[0]);
                Assert.Equal(
                    ["## What", "## Why", "## How to correct it", "## Example"],
                    page.Where(l => l.StartsWith("## ", StringComparison.Ordinal))
                );
                Assert.Equal(
                    $"Source: {line["source"]} ({line["confidence"]}). Severity: {line["severity"]}, class {line["class"]}.",
                    page.Last(l => l.Length > 0)
                );
            }
        );

    [Fact]
    public void No_text_of_a_rule_shows_a_regular_expression() =>
        Assert.All(
            RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).DataSets.SelectMany(d => d.Rules),
            rule => Assert.DoesNotMatch(@"[\[\]^$\\]", rule.Message + rule.Expected + rule.Title)
        );

    [Fact]
    public void Every_coded_rule_has_a_class_and_every_class_a_rule() =>
        Assert.Equal(
            Rules.Rows.Where(r => r["check"] == "coded").Select(r => r["id"]).Order(StringComparer.Ordinal),
            CodedRules.Ids.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_column_check_has_a_case_and_every_case_a_check()
    {
        var dataSet = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).DataSets.Single(d => d.Letter == "K");
        var checks = dataSet.Rules.Select(r => r.Id).Except(Ids).Order(StringComparer.Ordinal);
        var cases = Table
            .Read(RepositoryPaths.FixturePath("ndtms", "columns.csv"))
            .Rows.Select(r => $"{r["column"]}-{r["check"]}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(checks, cases);
    }

    [Fact]
    public void The_data_set_has_the_144_columns_of_its_exporter_in_their_order()
    {
        var dataSet = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).DataSets.Single(d => d.Letter == "K");
        var header = File.ReadLines(RepositoryPaths.FixturePath("ndtms", "runs", "real-exporter", "N0852-20130104-19700101-TREAT-IN-K.csv"))
            .First()
            .Replace("\"", "", StringComparison.Ordinal)
            .Split(',');
        Assert.Equal(144, header.Length);
        Assert.Equal(header, dataSet.Columns.Select(c => c.Name));
    }

    [Fact]
    public void The_changelog_names_every_rule()
    {
        var changelog = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "CHANGELOG.md"));
        Assert.Equal(Ids, RuleId().Matches(changelog).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Checks")]
    [InlineData("Journeys")]
    [InlineData("Measures")]
    [InlineData("Contracts")]
    [InlineData("Monthly")]
    public void Codes_of_lists_stand_in_the_ruleset_and_not_in_the_code(string folder) =>
        Assert.Equal(
            [],
            Directory
                .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src", "DqCheck", folder), "*.cs", SearchOption.AllDirectories)
                .Where(file => NumberedCode().IsMatch(File.ReadAllText(file)))
                .Select(Path.GetFileName)
        );

    private static IEnumerable<string> FileNames(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    /// <summary>Such as the discharge reason 80 or the substance 3201; a single digit is mostly a format.</summary>
    [GeneratedRegex("\"[0-9]{2,4}\"")]
    private static partial Regex NumberedCode();

    [GeneratedRegex("\\b(FIL|CLI|EPI|INT|SIR|TIT|TOP|JNY)[0-9]{3}\\b")]
    private static partial Regex RuleId();
}
