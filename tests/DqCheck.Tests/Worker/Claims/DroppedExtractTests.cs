using DqCheck.Tables;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>From a dropped extract to its result.</summary>
public class DroppedExtractTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private const string Result = $"done/{InProcessWorker.Day}/N0001-20140401-20140430-TREAT-IN-K";

    [Fact]
    public void An_extract_becomes_a_folder_with_its_outputs_for_its_owner_only()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Formats=xlsx,json,csv", "Profiles:mine:Formats=json");
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();

        Assert.Equal([Result], root.Done);
        var name = Path.GetFileNameWithoutExtension(April);
        Assert.Equal(
            [$"{name}.dqcheck.json", $"{name}.dqcheck.xlsx", $"{name}.due.csv", $"{name}.findings.csv"],
            Directory.EnumerateFiles(root.PathTo(Result)).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.PathTo(Result, "kept", April)));
        if (OperatingSystem.IsWindows())
            return;
        foreach (
            var folder in (string[])
                [
                    "done",
                    $"done/{InProcessWorker.Day}",
                    Result,
                    $"{Result}/kept",
                    "failed",
                    "kept",
                    "working",
                    "state",
                    "inbox",
                    "inbox/again",
                    "inbox/mine",
                    "inbox/mine/again",
                ]
        )
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(root.PathTo(folder))
            );
    }

    [Fact]
    public void The_same_bytes_under_a_name_that_says_the_same_are_pointed_to_the_earlier_result_unless_asked_again()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        var other = Path.GetFileNameWithoutExtension(April).ToLowerInvariant();
        root.DropExtract(other + ".csv", CleanExtract.Text());
        worker.WaitUntilIdle();
        root.DropExtract(April, CleanExtract.Text(), "again");
        worker.WaitUntilIdle();

        Assert.Equal([Result, Result + "-2", $"done/{InProcessWorker.Day}/{other}"], root.Done);
        Assert.Contains(
            $"The result is in {Result}.",
            File.ReadAllText(root.PathTo("done", InProcessWorker.Day, other, "already-checked.txt")),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(root.PathTo("done", InProcessWorker.Day, other, other + ".csv")));
        Assert.Equal(
            File.ReadAllText(root.FindFile(Result, ".dqcheck.json")),
            File.ReadAllText(root.FindFile(Result + "-2", ".dqcheck.json"))
        );
        Assert.Equal(["done", "already-checked", "done"], root.Notices.Select(n => n["outcome"]));
    }

    [Fact]
    public void The_same_bytes_are_checked_again_under_a_name_with_another_agency_date_or_letter()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        foreach (
            var name in (string[])
                [
                    April,
                    "N0002-20140401-20140430-TREAT-IN-K.csv",
                    "N0001-20140401-20140531-TREAT-IN-K.csv",
                    "N0001-20140301-20140430-TREAT-IN-K.csv",
                    "N0001-20140401-20140431-TREAT-IN-K.csv",
                    "N0001-20140401-20140430-TREAT-IN-J.csv",
                    "April.csv",
                    "a copy.csv",
                ]
        )
        {
            root.DropExtract(name, CleanExtract.Text());
            worker.WaitUntilIdle();
        }

        Assert.Equal([.. Enumerable.Repeat("done", 7), "already-checked"], root.Notices.Select(n => n["outcome"]));
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_of_a_row_is_checked_in_the_end_and_its_result_says_so()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        var text = CleanExtract.Text(SampleRows.Client(1), SampleRows.Client(2));
        root.DropExtract(April, text[..^20]);
        worker.WaitUntilIdle();
        var notice = Assert.Single(root.Notices);
        Assert.Equal("no", notice["ready_to_send"]);
        Assert.StartsWith(
            "The file ends in the middle of a row, so part of it may be missing. Ready",
            notice["sentence"],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The file ends in the middle of a row",
            File.ReadAllText(root.PathTo(Result, "may-be-incomplete.txt")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Other_rules_or_another_profile_check_the_same_bytes_anew()
    {
        using var root = new WorkerRoot();
        using (var worker = InProcessWorker.Start(root, "Profiles:southampton:Contracts=southampton", "Profiles:southampton:Formats=json"))
        {
            root.DropExtract(April, CleanExtract.Text());
            root.DropExtract(April, CleanExtract.Text(), "southampton");
            worker.WaitUntilIdle();
        }

        using (var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset"))
        {
            root.DropExtract(April, CleanExtract.Text());
            worker.WaitUntilIdle();
        }

        Assert.Equal(["done", "done", "done"], root.Notices.Select(n => n["outcome"]));
        Assert.Equal(3, root.Done.Count);
    }

    [Fact]
    public void Of_several_months_dropped_together_each_is_compared_with_the_month_before()
    {
        using var root = new WorkerRoot();
        // Dropped before anything watches, the later month first.
        root.DropExtract(
            "N0001-20140401-20140531-TREAT-IN-K.csv",
            CleanExtract.Text(SampleRows.Client(1), SampleRows.Client(2).With(("SEX", "X")))
        );
        root.DropExtract(April, CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X")), SampleRows.Client(2).With(("SEX", "X"))));
        using var worker = InProcessWorker.Start(root, "Checks=2");
        worker.WaitUntilIdle();

        var may = $"done/{InProcessWorker.Day}/N0001-20140401-20140531-TREAT-IN-K";
        var changes = Table
            .Read(root.FindFile(may, ".findings.csv"))
            .Rows.Where(r => r["rule"] == "SEX-code")
            .Select(r => (r["client"], r["change"], r["first_seen"]));
        Assert.Equal([("50002", "still-open", "2014-04-30")], changes);
        Assert.Contains("\"previous\": [", File.ReadAllText(root.FindFile(may, ".dqcheck.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("still-open", File.ReadAllText(root.FindFile(Result, ".findings.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_into_last_months_workbook_comes_into_the_new_one()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset", "Profiles:default:Formats=xlsx");
        root.DropExtract(April, With("S 2014-04-20"));
        worker.WaitUntilIdle();
        SomersetRun.TypeNotes(root.FindFile(Result, ".dqcheck.xlsx"), "1", "no slots in July");
        root.DropExtract("N0001-20140501-20140531-TREAT-IN-K.csv", With("S 2014-05-20"));
        worker.WaitUntilIdle();

        using var book = new ClosedXML.Excel.XLWorkbook(
            root.FindFile($"done/{InProcessWorker.Day}/N0001-20140501-20140531-TREAT-IN-K", ".dqcheck.xlsx")
        );
        Assert.Contains(book.Worksheet("Over 6 week waits").CellsUsed(), c => c.GetString() == "no slots in July");
        Assert.False(File.Exists(root.PathTo($"done/{InProcessWorker.Day}/N0001-20140501-20140531-TREAT-IN-K/not-carried-over.txt")));
    }

    [Fact]
    public void A_workbook_that_cannot_be_read_is_reported_beside_the_result_and_in_the_notices()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset", "Profiles:default:Formats=xlsx");
        root.DropExtract(April, With("S 2014-04-20"));
        worker.WaitUntilIdle();
        File.WriteAllText(root.FindFile(Result, ".dqcheck.xlsx"), "damaged");
        root.DropExtract("N0001-20140501-20140531-TREAT-IN-K.csv", With("S 2014-05-20"));
        worker.WaitUntilIdle();

        var note = File.ReadAllText(
            root.FindFile($"done/{InProcessWorker.Day}/N0001-20140501-20140531-TREAT-IN-K", "not-carried-over.txt")
        );
        Assert.StartsWith(
            "The reasons and actions in the workbook of 30 April 2014 were not carried over.",
            note,
            StringComparison.Ordinal
        );
        Assert.Contains("cannot be read as a workbook", note, StringComparison.Ordinal);
        var notice = Table.Read(root.PathTo("notices.csv")).Rows[^1];
        Assert.EndsWith(
            "Not everything of the last result could be used: see not-carried-over.txt.",
            notice["sentence"],
            StringComparison.Ordinal
        );
    }

    /// <summary>Clients with something of the month, so that the date of the name is believed.</summary>
    private static string With(string top) => ScenarioBuilder.ExtractText([.. SomersetRun.AllListsClients.Select(c => $"{c}; {top}")]);

    [Theory]
    [InlineData("provider", "json")]
    [InlineData("commissioner", "csv")]
    public void Last_months_findings_are_kept_where_the_outputs_lack_them(string audience, string formats)
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, $"Profiles:other:Audience={audience}", $"Profiles:other:Formats={formats}");
        root.DropExtract(April, CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X"))), "other");
        worker.WaitUntilIdle();
        // A name that says nothing: agency, data set and date are then taken from the data.
        root.DropExtract(
            "May.csv",
            CleanExtract.Text(
                SampleRows.Client(1).With(("SEX", "X"), ("TOPDATE", "20140528")),
                SampleRows.Client(2).With(("SEX", "X"), ("TOPDATE", "20140528")),
                SampleRows.Client(3).With(("TOPDATE", "20140528"))
            ),
            "other"
        );
        worker.WaitUntilIdle();

        var changes = Table
            .Read(
                root.Files("done")
                    .Concat(root.Files("kept"))
                    .Where(f => Path.GetFileName(f) == "findings.csv")
                    .MaxBy(File.GetLastWriteTimeUtc)!
            )
            .Rows.Where(r => r["rule"] == "SEX-code")
            .Select(r => (r["client"], r["change"]));
        Assert.Equal([("50001", "still-open"), ("50002", "new")], changes.Order());
        Assert.All(
            Directory.EnumerateFiles(root.PathTo(Result)),
            f => Assert.DoesNotContain("50001", File.ReadAllText(f), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_no_extract_fails_with_its_reason_and_the_queue_goes_on()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "LargestMegabytes=1");
        root.DropExtract("Jane Doe born 1980.csv", "Jane,Doe\n1,2\n");
        root.DropExtract("N0001-20140401-20140430-TREAT-IN-Z.csv", CleanExtract.Text());
        root.DropExtract("N0002-20140401-20140430-TREAT-IN-K.csv", new string('x', 1_000_001));
        root.DropExtract(new string('n', 180) + ".csv", CleanExtract.Text());
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();

        Assert.Equal([Result], root.Done);
        Assert.Equal(4, root.Failed.Count);
        Assert.All(root.Failed, f => Assert.Equal(2, Directory.GetFiles(root.PathTo(f)).Length));
        string Reason(string folder) => File.ReadAllText(root.PathTo("failed", InProcessWorker.Day, folder, "reason.txt"));
        Assert.Contains("Required columns are missing: AGNCY, CLIENTID, CONSENT.", Reason("Jane Doe born 1980"), StringComparison.Ordinal);
        Assert.Contains("no data set Z, the letter", Reason("N0001-20140401-20140430-TREAT-IN-Z"), StringComparison.Ordinal);
        Assert.Contains("larger than 1 MB", Reason("N0002-20140401-20140430-TREAT-IN-K"), StringComparison.Ordinal);
        Assert.Contains("Give it a shorter name", Reason(new string('n', 180)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Jane",
            string.Join('\n', worker.Log) + File.ReadAllText(root.PathTo("notices.csv")),
            StringComparison.Ordinal
        );
    }
}
