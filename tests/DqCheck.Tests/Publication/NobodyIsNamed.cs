using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Tables;

namespace DqCheck.Tests.Publication;

/// <summary>A run with everything that can be asked for, for both audiences, written once for these tests.</summary>
public sealed class BothAudiences : IDisposable
{
    private const string Keyworker = "Zebedee Quickthorn",
        Reason = "accepted because of Whitstable";

    private readonly TemporaryFolder _folder = new();

    public BothAudiences()
    {
        string[] extracts = [Write("A0001", 60, 12), Write("B0002", 25, 20)];
        var earlier = _folder.Write("A0001-20110401-20140331-TREAT-IN-K.csv", LongIds.Text(40, 5, 40, "A0001"));
        Directory.CreateDirectory(_folder.File("earlier"));
        var request = new RunRequest
        {
            Extracts = extracts,
            Ruleset = Repository.Rulesets,
            AsOf = new(2014, 4, 30),
            Contracts = [Repository.Contract("southampton"), Repository.Contract("somerset")],
            Previous = [earlier],
        };
        Runs.Write(
            request with
            {
                Extracts = [earlier],
                Previous = [],
                AsOf = new(2014, 3, 31),
            },
            new() { Folder = _folder.File("earlier") }
        );
        var findings = Path.Combine(_folder.File("earlier"), Path.GetFileNameWithoutExtension(earlier) + ".findings.csv");
        var first = Runs.Write(request, new() { Folder = _folder.File("first"), Formats = [CsvOutput.Format] });
        var some = Table
            .Read(Path.Combine(_folder.File("first"), first.OutputName + ".findings.csv"))
            .Rows.Take(7)
            .Select(r => $"{r["fingerprint"]},{Reason},{Keyworker},");
        request = request with
        {
            Since = findings,
            Accepted = _folder.Write("accepted.csv", string.Join('\n', ["fingerprint,reason,by,until", .. some]) + "\n"),
            People = _folder.Write(
                "people.csv",
                string.Join(
                    '\n',
                    [
                        "CLIENTID,keyworker,team",
                        .. Table
                            .Read(extracts[0])
                            .Rows.Select(r => r["CLIENTID"])
                            .Where(c => c.Length > 0)
                            .Distinct()
                            .Select(c => $"{c},{Keyworker},North"),
                    ]
                ) + "\n"
            ),
            Carry = Path.Combine(_folder.File("earlier"), Path.GetFileNameWithoutExtension(earlier) + ".dqcheck.xlsx"),
        };
        var provider = Runs.Write(request, new() { Folder = _folder.File("provider") });
        View = new ResultView(provider.Result, Audience.Commissioner);
        Outputs.Write(View, new() { Folder = _folder.File("commissioner") }, default);
        (Provider, Commissioner) = (Unpacked.Of(_folder.File("provider")), Unpacked.Of(_folder.File("commissioner")));
        var names = extracts.Append(earlier).Select(LongIds.Of).ToList();
        (Ids, Hidden) = ([.. names.SelectMany(n => n.Ids).Append(Keyworker).Append(Reason)], [.. names.SelectMany(n => n.Hidden)]);
        Fingerprints =
        [
            .. Table.Read(Path.Combine(_folder.File("provider"), View.OutputName + ".findings.csv")).Rows.Select(r => r["fingerprint"]),
        ];
        Extracts = [.. extracts.Append(earlier).Select(File.ReadAllText)];
    }

    internal ResultView View { get; }

    internal IReadOnlyList<(string Name, string Text)> Provider { get; }

    internal IReadOnlyList<(string Name, string Text)> Commissioner { get; }

    internal IReadOnlyList<string> Ids { get; }

    internal IReadOnlyList<string> Hidden { get; }

    internal IReadOnlyList<string> Fingerprints { get; }

    internal IReadOnlyList<string> Extracts { get; }

    public void Dispose() => _folder.Dispose();

    private string Write(string agency, int clients, int defects) =>
        _folder.Write($"{agency}-20110501-20140430-TREAT-IN-K.csv", LongIds.Text(clients, 5, defects, agency));
}

/// <summary>
/// A commissioner's copies hold nothing by which a person could be found: neither in cells nor in what a workbook holds besides.
/// </summary>
public class NobodyIsNamed(BothAudiences runs) : IClassFixture<BothAudiences>
{
    [Fact]
    public void No_id_keyworker_or_reason_stands_in_any_part_of_a_commissioners_copy() =>
        Assert.Equal([], Found(runs.Commissioner, runs.Ids));

    [Fact]
    public void No_fingerprint_stands_there() => Assert.Equal([], Found(runs.Commissioner, runs.Fingerprints));

    [Fact]
    public void No_postcode_initials_or_date_of_birth_in_any_spelling_stands_there() =>
        Assert.Equal([], Found(runs.Commissioner, runs.Hidden));

    [Fact]
    public void The_search_finds_what_there_is_in_the_providers_copy_and_the_extracts()
    {
        var ids = Found(runs.Provider, runs.Ids);
        Assert.Contains(ids, f => f.Contains(".findings.csv", StringComparison.Ordinal));
        Assert.Contains(ids, f => f.Contains(".due.csv", StringComparison.Ordinal));
        Assert.Contains(ids, f => f.Contains("sharedStrings.xml", StringComparison.Ordinal));
        Assert.NotEmpty(Found(runs.Provider, runs.Fingerprints.Take(1)));
        Assert.Contains(Found(runs.Provider, runs.Ids.TakeLast(2)), f => f.Contains("Quickthorn", StringComparison.Ordinal));
        Assert.NotEmpty(
            Found(
                [.. runs.Extracts.Select(e => ("extract", e))],
                runs.Hidden.Where(h => h.StartsWith("QJ", StringComparison.Ordinal)).Take(3)
            )
        );
        Assert.NotEmpty(
            Found([.. runs.Extracts.Select(e => ("extract", e))], runs.Hidden.Where(h => h.Length == 8 && h.All(char.IsDigit)).Take(50))
        );
    }

    [Fact]
    public void Only_copies_of_counts_are_written() =>
        Assert.Equal(
            [".dqcheck.json", ".dqcheck.xlsx", ".findings.csv"],
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
    public void Every_tab_of_cases_says_where_the_cases_are()
    {
        var tabs = runs
            .Commissioner.Where(p =>
                p.Name.Contains("xl/worksheets/sheet", StringComparison.Ordinal) && !p.Name.EndsWith("read", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(tabs.Count > 15, $"{tabs.Count} tabs");
        Assert.Contains(runs.Commissioner, p => p.Text.Contains("The cases are in the provider's copy.", StringComparison.Ordinal));
    }

    private static List<string> Found(IReadOnlyList<(string Name, string Text)> parts, IEnumerable<string> words)
    {
        var searched = System.Buffers.SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        List<string> found = [];
        foreach (var (name, text) in parts)
        {
            if (text.AsSpan().IndexOfAny(searched) is var at and >= 0)
                found.Add($"{name}: {text.Substring(at, Math.Min(40, text.Length - at)).ReplaceLineEndings(" ")}");
        }

        return found;
    }
}
