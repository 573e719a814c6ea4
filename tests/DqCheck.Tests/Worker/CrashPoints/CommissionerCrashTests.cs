using DqCheck.Worker.CrashPoints;

namespace DqCheck.Tests.Worker.CrashPoints;

/// <summary>A result for a commissioner has two folders: after a crash both are in their places.</summary>
public class CommissionerCrashTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private const string Copies = "workspaces/mine/commissioner/2014-04/N0001";

    private static readonly string Result = WorkerRoot.Result("2014-04", profile: "mine");
    private static readonly string Text = CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X")));

    [Theory]
    [InlineData("gathered")]
    [InlineData("made-way")]
    [InlineData("moved")]
    [InlineData("copied")]
    [InlineData("placed")]
    [InlineData("watched")]
    public void Result_and_copies_are_in_their_places_after_a_crash(string step)
    {
        Assert.Contains(step, CrashPoint.Steps);
        using var root = new WorkerRoot();
        string[] settings = ["--Profiles:mine:Audience", "commissioner", "--Profiles:mine:Formats", "json"];
        using (var worker = Start(root))
        {
            root.DropExtract(April, CleanExtract.Text(), "mine");
            worker.WaitUntilIdle();
        }

        root.DropExtract(April, Text, "mine");
        using (var crashing = WorkerProcess.StartToCrash(step, root.Path, settings))
            Assert.False(crashing.WaitForExit() is 0 or 2, crashing.Output);
        using (var worker = Start(root))
            worker.WaitUntilIdle();
        Assert.Equal([Result, Result + "~1"], root.Done);
        Assert.Equal([Copies, Copies + "~1"], root.Copies);
        Assert.Equal(Text, File.ReadAllText(root.ExtractOf(Result)));
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.ExtractOf(Result + "~1")));
        Assert.All(root.Copies, c => Assert.Single(root.Files(c)));
        Assert.Equal(2, root.ReadHistory("mine").Count);
        Assert.Equal(2, root.Notices.Count);
    }

    private static InProcessWorker Start(WorkerRoot root) =>
        InProcessWorker.Start(root, "Profiles:mine:Audience=commissioner", "Profiles:mine:Formats=json");
}
