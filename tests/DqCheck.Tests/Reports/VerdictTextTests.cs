using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Reports;

/// <summary>The verdict names clients and open episodes that are missing since the earlier extract, which never decide it.</summary>
public class VerdictTextTests
{
    private static readonly Dictionary<string, string>[] Earlier = SampleRows.Clients(4);

    [Fact]
    public void Clients_who_are_missing_are_named_in_the_verdict_and_in_its_short_form()
    {
        var view = View(Earlier, [Earlier[0], Earlier[1]]);
        Assert.True(view.Result.IsReadyToSend);
        Assert.StartsWith("Ready to send: yes. ", view.VerdictSentence, StringComparison.Ordinal);
        Assert.EndsWith(
            "; 2 clients of the earlier extract are missing. Compared with the extract of 16 April 2014.",
            view.VerdictSentence,
            StringComparison.Ordinal
        );
        Assert.Equal("Ready to send: yes, but 2 clients of the earlier extract are missing.", view.ShortVerdictSentence);
        Assert.EndsWith(
            "; 1 client of the earlier extract is missing. Compared with the extract of 16 April 2014.",
            View(Earlier, Earlier[..3]).VerdictSentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Open_episodes_that_are_missing_are_named_where_no_client_is()
    {
        var second = new Dictionary<string, string>(Earlier[0]).With(
            ("EPISODID", "99"),
            ("TRIAGED", "20140403"),
            ("MODID", "9"),
            ("TOPID", "9")
        );
        var sentence = View([.. Earlier, second], Earlier).VerdictSentence;
        Assert.Contains("; 1 open episode of the earlier extract is missing.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_where_everybody_is_there_or_nothing_was_compared()
    {
        Assert.DoesNotContain("earlier", View(Earlier, Earlier).VerdictSentence, StringComparison.Ordinal);
        Assert.DoesNotContain("earlier", View(null, Earlier).VerdictSentence, StringComparison.Ordinal);
        Assert.Equal("Ready to send: yes.", View(Earlier, Earlier).ShortVerdictSentence);
    }

    [Fact]
    public void A_commissioner_reads_the_rounded_number()
    {
        var clients = SampleRows.Clients(9);
        var sentence = View(clients, clients[..1], Audience.Commissioner).VerdictSentence;
        Assert.Matches("; (5|10) clients of the earlier extract are missing", sentence);
        sentence = View(Earlier, Earlier[..3], Audience.Commissioner).VerdictSentence;
        Assert.Matches("; (5|a few) clients of the earlier extract are missing", sentence);
    }

    private static ResultView View(
        Dictionary<string, string>[]? earlier,
        Dictionary<string, string>[] now,
        Audience audience = Audience.Provider
    )
    {
        using var folder = new TemporaryFolder();
        return new(
            ExtractCheck.Run(
                new CheckRequest
                {
                    Extracts = [folder.Write(CleanExtract.FileName, CleanExtract.Text(now))],
                    Previous = earlier is null ? [] : [folder.Write("earlier.csv", CleanExtract.Text(earlier))],
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = CleanExtract.AsOf,
                }
            ),
            audience
        );
    }
}
