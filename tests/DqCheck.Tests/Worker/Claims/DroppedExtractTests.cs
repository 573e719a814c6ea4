using DqCheck.Tables;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>From a dropped extract to its result.</summary>
public class DroppedExtractTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private const string May = "N0001-20140401-20140531-TREAT-IN-K.csv";

    private static readonly string Result = WorkerRoot.Result("2014-04");

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
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.PathTo(Result, "kept", "extracts", April)));
        Assert.Equal([April], root.ReadHistory().Select(r => r.Extract));
        Assert.Equal(Result, Assert.Single(root.Notices)["folder"]);
        if (OperatingSystem.IsWindows())
            return;
        foreach (
            var folder in (string[])
                [
                    "workspaces",
                    "workspaces/default",
                    "workspaces/default/commissioner",
                    "workspaces/mine",
                    Path.GetDirectoryName(Path.GetDirectoryName(Result))!,
                    Path.GetDirectoryName(Result)!,
                    Result,
                    $"{Result}/kept",
                    $"{Result}/kept/extracts",
                    "failed",
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
        // The extract keeps the permissions with which it was dropped.
        foreach (var file in root.Files("workspaces").Where(f => Path.GetFileName(f) != April))
            Assert.Equal((UnixFileMode.UserRead | UnixFileMode.UserWrite, file), (File.GetUnixFileMode(file), file));
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

        // The first result is still watched, so it stays as an earlier version.
        Assert.Equal([Result, Result + "~1"], root.Done);
        Assert.Equal(["done", "already-checked", "done"], root.Notices.Select(n => n["outcome"]));
        Assert.All(root.Notices, n => Assert.Equal(Result, n["folder"]));
        Assert.StartsWith("Checked before, on 2 May 2014: Ready to send", root.Notices[1]["sentence"], StringComparison.Ordinal);
        Assert.EndsWith(
            "To check the file again, drop it into the folder “again” in the inbox.",
            root.Notices[1]["sentence"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(other + ".csv", root.Files("workspaces").Concat(root.Files("failed")).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_extracts_of_a_month_are_both_kept_and_the_later_one_is_in_the_place_of_the_month()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        root.DropExtract(April, CleanExtract.Text(SampleRows.Client(1)));
        worker.WaitUntilIdle();
        Assert.Equal([Result, Result + "~1"], root.Done);
        Assert.Equal(CleanExtract.Text(SampleRows.Client(1)), File.ReadAllText(root.ExtractOf(Result)));
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.ExtractOf(Result + "~1")));

        // The earlier one is known where it is now.
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        Assert.Equal(("already-checked", Result + "~1"), (root.Notices[2]["outcome"], root.Notices[2]["folder"]));
    }

    [Fact]
    public void Results_without_a_date_are_all_kept()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Audience=commissioner");
        var texts = Enumerable.Range(1, 8).Select(i => WorkerRoot.UndatedExtract(i)).ToList();
        foreach (var (i, text) in texts.Index())
        {
            root.DropExtract($"April {i}.csv", text);
            worker.WaitUntilIdle();
        }

        Assert.All(root.Notices, n => Assert.Equal(("done", "workspaces/default/results/no-date/N0001"), (n["outcome"], n["folder"])));
        Assert.Equal(8, root.Done.Count);
        Assert.Equal(texts.Order(), root.Done.Select(r => File.ReadAllText(root.ExtractOf(r))).Order());
        Assert.Equal(8, root.Copies.Count);
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
        root.DropExtract(May, CleanExtract.Text(SampleRows.Client(1), SampleRows.Client(2).With(("SEX", "X"))));
        root.DropExtract(April, CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X")), SampleRows.Client(2).With(("SEX", "X"))));
        using var worker = InProcessWorker.Start(root, "Checks=2");
        worker.WaitUntilIdle();

        var may = WorkerRoot.Result("2014-05");
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

        using var book = new ClosedXML.Excel.XLWorkbook(root.FindFile(WorkerRoot.Result("2014-05"), ".dqcheck.xlsx"));
        Assert.Contains(book.Worksheet("Over 6 week waits").CellsUsed(), c => c.GetString() == "no slots in July");
        Assert.DoesNotContain("not carried over", root.Notices[1]["sentence"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_is_checked_again_if_somebody_has_typed_into_its_workbook_since()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset", "Profiles:default:Formats=xlsx");
        root.DropExtract(April, With("S 2014-04-20"));
        worker.WaitUntilIdle();
        SomersetRun.TypeNotes(root.FindFile(Result, ".dqcheck.xlsx"), "1", "no slots in July");
        root.DropExtract(April, With("S 2014-04-20"));
        worker.WaitUntilIdle();
        Assert.Equal(["done", "done"], root.Notices.Select(n => n["outcome"]));
        using var book = new ClosedXML.Excel.XLWorkbook(root.FindFile(Result, ".dqcheck.xlsx"));
        Assert.Contains(book.Worksheet("Over 6 week waits").CellsUsed(), c => c.GetString() == "no slots in July");
    }

    [Fact]
    public void A_workbook_that_cannot_be_read_is_reported_in_the_notices_without_its_name()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset", "Profiles:default:Formats=xlsx");
        root.DropExtract(April, With("S 2014-04-20"));
        worker.WaitUntilIdle();
        File.WriteAllText(root.FindFile(Result, ".dqcheck.xlsx"), "damaged");
        root.DropExtract("N0001-20140501-20140531-TREAT-IN-K.csv", With("S 2014-05-20"));
        worker.WaitUntilIdle();

        var sentence = root.Notices[^1]["sentence"];
        Assert.Contains(" The months and long waits of the last workbook were not carried over.", sentence, StringComparison.Ordinal);
        Assert.Contains(
            "1 workbook could not be read, so what people typed there is not in this check.",
            sentence,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("xlsx", sentence, StringComparison.Ordinal);
    }

    /// <summary>Clients with something of the month, so that the date of the name is believed.</summary>
    private static string With(string top) => ScenarioBuilder.ExtractText([.. SomersetRun.AllListsClients.Select(c => $"{c}; {top}")]);

    [Theory]
    [InlineData("provider", "json")]
    [InlineData("commissioner", "csv")]
    public void Last_months_findings_are_kept_whatever_the_outputs(string audience, string formats)
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
            .Read(Directory.GetFiles(root.PathTo(WorkerRoot.Result("2014-05", profile: "other"), "kept"), "*findings.csv").Single())
            .Rows.Where(r => r["rule"] == "SEX-code")
            .Select(r => (r["client"], r["change"]));
        Assert.Equal([("50001", "still-open"), ("50002", "new")], changes.Order());
        Assert.Equal(audience == "commissioner" ? 2 : 0, root.Copies.Count);
        Assert.All(root.Copies.SelectMany(root.Files), f => Assert.DoesNotContain("50001", File.ReadAllText(f), StringComparison.Ordinal));
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
