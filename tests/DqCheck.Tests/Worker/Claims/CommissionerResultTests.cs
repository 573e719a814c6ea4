namespace DqCheck.Tests.Worker.Claims;

/// <summary>The folder of a result for a commissioner holds nothing client-level; what the provider needs is in a folder of its own.</summary>
public class CommissionerResultTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";
    private const string Stem = "N0001-20140401-20140430-TREAT-IN-K";

    private const string Copies = "workspaces/mine/commissioner/2014-04/N0001";

    private static readonly string Result = WorkerRoot.Result("2014-04", profile: "mine");
    private static readonly string Text = CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X")));

    [Fact]
    public void The_folder_of_the_copies_holds_nothing_else()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=xlsx,json,csv");
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        Assert.Equal([Copies], root.Copies);
        var files = root.Files("workspaces/mine/commissioner").Select(Path.GetFileName).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.StartsWith(Stem + ".commissioner.", f, StringComparison.Ordinal));
        // The provider's outputs are in the folder of results.
        Assert.Contains("50001", File.ReadAllText(root.FindFile(Result, ".findings.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain(root.Files(Result), f => f.Contains(".commissioner.", StringComparison.Ordinal));
        Assert.Equal(Text, File.ReadAllText(root.ExtractOf(Result)));
    }

    [Fact]
    public void A_result_for_the_provider_has_no_copies()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, Text);
        worker.WaitUntilIdle();
        Assert.Single(root.Done);
        Assert.Empty(root.Files("workspaces/default/commissioner"));
    }

    [Fact]
    public void An_extract_that_may_be_incomplete_says_so_beside_the_copies_too()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(April, Text[..^20], "mine");
        worker.WaitUntilIdle();
        Assert.True(File.Exists(root.PathTo(Result, "may-be-incomplete.txt")));
        Assert.True(File.Exists(root.PathTo(Copies, "may-be-incomplete.txt")));
    }

    [Fact]
    public void An_extract_that_was_checked_before_adds_nothing()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root);
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        root.DropExtract(April, Text, "mine");
        worker.WaitUntilIdle();
        Assert.Equal(["done", "already-checked"], root.Notices.Select(n => n["outcome"]));
        Assert.Equal([Result], root.Done);
        Assert.Equal([Copies], root.Copies);
    }

    [Theory]
    [InlineData("Jane Doe.csv")]
    [InlineData("JANEDOE-20140401-20140430-TREAT-IN-K.csv")]
    public void A_name_that_the_copies_do_not_show_is_not_in_notices_either(string name)
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(name, Text, "mine");
        root.DropExtract("a folder of that name.csv", Text, "mine");
        worker.WaitUntilIdle();
        Assert.Equal(2, root.Notices.Count);
        Assert.All(root.Notices, n => Assert.Equal("an extract whose name is not shown", n["extract"]));
        Assert.All(root.Notices, n => Assert.StartsWith("workspaces/mine/results/2014-0", n["folder"], StringComparison.Ordinal));
        Assert.DoesNotContain(
            "jane",
            string.Join('\n', worker.Log) + string.Join('\n', root.Files("workspaces/mine/commissioner")),
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
            File.ReadAllText(root.FindFile(WorkerRoot.Result("2014-05", profile: "mine") + "/kept", "findings.csv")),
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
                File.ReadAllText(root.FindFile(Copies, ".dqcheck.json")),
                File.ReadAllText(root.FindFile(Copies + "~1", ".dqcheck.json"))
            );
    }

    [Fact]
    public void A_withdrawn_result_leaves_no_copies()
    {
        using var root = new WorkerRoot();
        using var worker = Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(April, Text, "mine");
        worker.WaitUntil(() => worker.Health.Done == 1, "it is done");
        File.AppendAllText(root.ExtractOf(Result), "\n");
        worker.WaitUntil(() => worker.Health.Done == 2, "it is checked again");
        Assert.Equal([Result], root.Done);
        Assert.Equal([Copies], root.Copies);
        Assert.Single(root.ReadHistory("mine"));
    }

    private static InProcessWorker Start(WorkerRoot root, params string[] settings) =>
        InProcessWorker.Start(root, ["Profiles:mine:Audience=commissioner", .. settings]);
}
