using DqCheck.Worker.CrashPoints;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>The folder of a result for a commissioner holds nothing client-level; what the provider needs is in a folder of its own.</summary>
public class CommissionerResultTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";
    private const string Stem = "N0001-20140401-20140430-TREAT-IN-K";

    private static readonly string Text = CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X")));

    [Fact]
    public void The_folder_of_the_result_holds_the_copies_only()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=xlsx,json,csv");
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        var files = root.Files("done").Select(Path.GetFileName).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.StartsWith(Stem + ".commissioner.", f, StringComparison.Ordinal));
        Assert.Equal([April, "findings.csv"], Names(root.PathTo("kept", InProcessWorker.Day, Stem)));
        Assert.Contains(
            "50001",
            File.ReadAllText(root.PathTo("kept", InProcessWorker.Day, Stem, "findings.csv")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_extract_that_was_checked_before_is_kept_apart_too()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root);
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        Assert.Equal(["already-checked.txt"], Names(root.PathTo("done", InProcessWorker.Day, Stem + "-2")));
        Assert.Equal([April], Names(root.PathTo("kept", InProcessWorker.Day, Stem + "-2")));
    }

    [Theory]
    [InlineData("Jane Doe.csv")]
    [InlineData("JANEDOE-20140401-20140430-TREAT-IN-K.csv")]
    public void A_name_that_the_copies_do_not_show_is_not_that_of_the_folder_either(string name)
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(name, Text, "mine");
        root.DropExtract("a folder of that name.csv", Text, "mine");
        worker.WaitUntilIdle();
        Assert.Equal(2, root.Done.Count);
        Assert.All(root.Done, f => Assert.StartsWith($"done/{InProcessWorker.Day}/extract-", f, StringComparison.Ordinal));
        Assert.All(root.Notices, n => Assert.Equal("an extract whose name is not shown", n["extract"]));
        Assert.All(root.Notices, n => Assert.StartsWith($"done/{InProcessWorker.Day}/extract-", n["folder"], StringComparison.Ordinal));
        Assert.DoesNotContain(
            "jane",
            string.Join('\n', worker.Log) + string.Join('\n', root.Files("done")),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void The_next_month_is_compared_with_what_was_kept()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        root.DropExtract("N0001-20140401-20140531-TREAT-IN-K.csv", Text, "mine");
        worker.WaitUntilIdle();
        Assert.Contains(
            "still-open",
            File.ReadAllText(root.PathTo("kept", InProcessWorker.Day, "N0001-20140401-20140531-TREAT-IN-K", "findings.csv")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("rounded", "already-checked")]
    [InlineData("exact", "done")]
    public void Exact_counts_are_another_result(string counts, string outcome)
    {
        using var root = new WorkerRoot();
        using (var worker = Start(root, "Profiles:mine:Formats=json"))
        {
            root.DropExtract(April, Text, "mine");
            worker.WaitUntilIdle();
        }

        using (var worker = Start(root, "Profiles:mine:Formats=json", $"Profiles:mine:Counts={counts}"))
        {
            root.DropExtract(April, Text, "mine");
            worker.WaitUntilIdle();
        }

        Assert.Equal(["done", outcome], root.Notices.Select(n => n["outcome"]));
        if (counts == "exact")
            Assert.NotEqual(
                File.ReadAllText(root.FindFile(root.Done[0], ".dqcheck.json")),
                File.ReadAllText(root.FindFile(root.Done[1], ".dqcheck.json"))
            );
    }

    [Fact]
    public void A_withdrawn_result_leaves_nothing_that_was_kept()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(April, Text, "mine");
        worker.WaitUntil(() => worker.Health.Done == 1, "it is done");
        File.AppendAllText(root.PathTo("kept", InProcessWorker.Day, Stem, April), "\n");
        worker.WaitUntil(() => worker.Health.Done == 2, "it is checked again");
        Assert.Equal(["withdrawn.txt"], Names(root.PathTo("done", InProcessWorker.Day, Stem)));
        Assert.Equal([Stem + "-2"], Names(root.PathTo("kept", InProcessWorker.Day)));
    }

    [Theory]
    [InlineData("gathered")]
    [InlineData("placed")]
    [InlineData("kept")]
    [InlineData("watched")]
    public void What_is_kept_is_in_its_place_after_a_crash(string step)
    {
        Assert.Contains(step, CrashPoint.Steps);
        using var root = new WorkerRoot();
        root.DropExtract(April, Text);
        using (var crashing = WorkerProcess.StartToCrash(step, root.Path, "--Profiles:default:Audience", "commissioner"))
            Assert.False(crashing.WaitForExit() is 0 or 2, crashing.Output);
        using var worker = InProcessWorker.Start(root, "Profiles:default:Audience=commissioner");
        worker.WaitUntilIdle();
        var day = Path.GetFileName(Assert.Single(Directory.GetDirectories(root.PathTo("kept"))));
        Assert.Equal([April, "findings.csv"], Names(root.PathTo("kept", day, Stem)));
        Assert.Equal([$"done/{day}/{Stem}"], root.Done);
        Assert.Single(root.Notices);
    }

    private static InProcessWorker Start(WorkerRoot root, params string[] settings) =>
        InProcessWorker.Start(root, ["Profiles:mine:Audience=commissioner", .. settings]);

    private static IEnumerable<string?> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
