namespace DqCheck.Tests.Publication;

/// <summary>
/// A commissioner's copies hold nothing by which a person could be found: neither in cells nor in what a workbook holds besides.
/// </summary>
public class AnonymityTests(BothAudiencesFixture runs) : IClassFixture<BothAudiencesFixture>
{
    [Fact]
    public void No_id_keyworker_or_reason_stands_in_any_part_of_a_commissioners_copy() =>
        Assert.Equal([], FindWords(runs.Commissioner, runs.Ids));

    [Fact]
    public void No_fingerprint_stands_in_a_commissioners_copy() => Assert.Equal([], FindWords(runs.Commissioner, runs.Fingerprints));

    [Fact]
    public void No_postcode_initials_or_date_of_birth_in_any_spelling_stands_in_it() =>
        Assert.Equal([], FindWords(runs.Commissioner, runs.Hidden));

    [Fact]
    public void The_search_finds_what_there_is_in_the_providers_copy_and_the_extracts()
    {
        var ids = FindWords(runs.Provider, runs.Ids);
        Assert.Contains(ids, f => f.Contains(".findings.csv", StringComparison.Ordinal));
        Assert.Contains(ids, f => f.Contains(".due.csv", StringComparison.Ordinal));
        Assert.Contains(ids, f => f.Contains("sharedStrings.xml", StringComparison.Ordinal));
        Assert.NotEmpty(FindWords(runs.Provider, runs.Fingerprints.Take(1)));
        Assert.Contains(FindWords(runs.Provider, runs.Ids.TakeLast(2)), f => f.Contains("Quickthorn", StringComparison.Ordinal));
        Assert.NotEmpty(
            FindWords(
                [.. runs.Extracts.Select(e => ("extract", e))],
                runs.Hidden.Where(h => h.StartsWith("QJ", StringComparison.Ordinal)).Take(3)
            )
        );
        Assert.NotEmpty(
            FindWords([.. runs.Extracts.Select(e => ("extract", e))], runs.Hidden.Where(h => h.Length == 8 && h.All(char.IsDigit)).Take(50))
        );
    }

    [Fact]
    public void Only_copies_of_counts_are_written() =>
        Assert.Equal(
            [".dqcheck.html", ".dqcheck.json", ".dqcheck.xlsx", ".findings.csv"],
            runs.Commissioner.Select(p => p.Name.Split('/')[0]).Distinct().Select(n => n[runs.View.OutputName.Length..])
        );

    [Fact]
    public void No_hidden_tab_comment_or_name_of_an_author_is_in_the_workbook()
    {
        Assert.DoesNotContain(runs.Commissioner, p => p.Name.Contains("comment", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            "state=\"hidden\"",
            runs.Commissioner.Single(p => p.Name.EndsWith("xl/workbook.xml", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal
        );
        Assert.All(
            runs.Commissioner.Where(p => p.Name.Contains("docProps", StringComparison.Ordinal)),
            p => Assert.DoesNotContain(Environment.UserName, p.Text, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_workbook_holds_what_a_commissioner_reads()
    {
        string[] contracts = ["Barnet", "City and Hackney", "Nottinghamshire", "Somerset", "Southampton"];
        Assert.Equal(
            [
                "Front page",
                "Summary rolling",
                "Over 6 week waits",
                "Re-presentations",
                "YP referrals",
                "Over time",
                .. contracts,
                "Compliance",
                .. contracts.Select(c => $"Compliance {c}"),
                .. contracts.Where(c => c != "Somerset").Select(c => $"{c} report"),
                "Breakdowns",
                "Definitions",
            ],
            runs.CommissionerTabs
        );
        Assert.Contains(runs.Commissioner, p => p.Text.Contains("The cases are in the provider's copy.", StringComparison.Ordinal));
    }

    private static List<string> FindWords(IReadOnlyList<(string Name, string Text)> parts, IEnumerable<string> words)
    {
        var searched = System.Buffers.SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        List<string> found = [];
        foreach (var (name, text) in parts)
        {
            var at = text.AsSpan().IndexOfAny(searched);
            if (at >= 0)
                found.Add($"{name}: {text.Substring(at, Math.Min(40, text.Length - at)).ReplaceLineEndings(" ")}");
        }

        return found;
    }
}
