namespace DqCheck.Tests.Worker.Claims;

/// <summary>A claim that was interrupted is finished by the next worker, or given back.</summary>
public class InterruptedClaimTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    [Fact]
    public void A_claim_of_a_worker_that_is_no_more_is_finished_from_where_it_stands()
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        Directory.CreateDirectory(Path.Combine(claim, "out"));
        File.WriteAllText(Path.Combine(claim, "out", "half.json"), "{ \"half");
        File.WriteAllText(Path.Combine(claim, "try-1"), "");
        File.WriteAllText(Path.Combine(claim, "extract", April), CleanExtract.Text());
        Directory.CreateDirectory(root.PathTo("working", "default.once." + new string('b', 32)));
        using var worker = InProcessWorker.Start(root);
        worker.WaitUntilIdle();
        Assert.Single(root.Done);
        Assert.DoesNotContain("half.json", root.Files("workspaces").Select(Path.GetFileName));
    }

    [Fact]
    public void An_extract_that_ends_the_check_again_and_again_fails_at_last()
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        File.WriteAllText(Path.Combine(claim, "extract", April), CleanExtract.Text());
        File.WriteAllText(Path.Combine(claim, "try-1"), "");
        File.WriteAllText(Path.Combine(claim, "try-2"), "System.OutOfMemoryException");
        using var worker = InProcessWorker.Start(root, "Tries=2");
        worker.WaitUntilIdle();
        Assert.Empty(root.Done);
        var reason = File.ReadAllText(root.FindFile(Assert.Single(root.Failed), "reason.txt"));
        Assert.Contains(
            "The check was started 2 times and never finished. The last attempt ended with System.OutOfMemoryException.",
            reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("out", "kept")]
    [InlineData("kept")]
    public void A_result_that_a_version_without_workspaces_left_is_checked_again(params string[] folder)
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine([claim, .. folder]));
        Directory.CreateDirectory(Path.Combine(claim, "out"));
        File.WriteAllText(Path.Combine([claim, .. folder, April]), CleanExtract.Text());
        File.WriteAllText(
            Path.Combine(claim, "record.json"),
            $$"""
            { "id": "x", "outcome": "done", "day": "2014-05-01", "ended": "2014-05-01T00:00:00Z", "profile": "default",
              "extract": "{{April}}", "shown": "{{April}}", "isForCommissioner": true, "folder": "April", "series": "x",
              "sentence": "s", "findingsFile": "kept/findings.csv" }
            """
        );
        using var worker = InProcessWorker.Start(root);
        worker.WaitUntilIdle();
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.ExtractOf(Assert.Single(root.Done))));
        Assert.Single(root.Notices);
    }

    [Theory]
    [InlineData("2014-05-01T", "")]
    [InlineData("2014-05-01T09:00:00Z,default,failed,x,,,,,,,s,f,default.once.0123456789abcdef0123456789abcde", "")]
    [InlineData("2014-05-01T09:00:00Z,default,failed,x,,,,,,,s,f,default.once.0123456789abcdef0123456789abcdef", "x")]
    public void Half_a_line_of_notices_is_cut_and_a_whole_one_without_an_end_stays(string last, string extract)
    {
        using var root = new WorkerRoot();
        File.WriteAllText(
            root.PathTo("notices.csv"),
            "ended,profile,outcome,extract,as_of,ready_to_send,reject,error,warning,information,sentence,folder,id\n" + last
        );
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        Assert.Equal(extract == "" ? [April] : [extract, April], root.Notices.Select(n => n["extract"]));
    }

    [Fact]
    public void A_worker_that_stops_gives_back_what_it_has_not_finished()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "StopSeconds=0");
        var text = CleanExtract.Text([.. SampleRows.Clients(4000)]);
        root.DropExtract(April, text);
        worker.WaitUntil(() => root.Files("inbox").Count == 0, "it is taken");
        worker.Stop();
        Assert.Equal(text, File.ReadAllText(root.PathTo("inbox", April)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(root.PathTo("working")));
        Assert.Empty(root.Done);
        Assert.Empty(root.Notices);
    }
}
