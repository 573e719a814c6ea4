using DqCheck.Reports;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>A month takes one command: a workspace finds by itself what to compare with, and keeps every result.</summary>
public sealed class WorkspaceCheckTests : IDisposable
{
    private static readonly DateOnly March = new(2014, 3, 31);
    private static readonly DateOnly April = new(2014, 4, 30);
    private static readonly DateOnly May = new(2014, 5, 31);

    private readonly TestWorkspace _workspace = new();

    private static Dictionary<string, string> Wrong => SampleRows.Client(1).With(("SEX", "Q"));

    private static Dictionary<string, string> Right => SampleRows.Client(1);

    [Fact]
    public void The_last_good_result_with_an_earlier_date_is_compared()
    {
        Assert.Null(_workspace.Check(March, Wrong).View.Result.Verdict.ComparedWith);
        var april = _workspace.Check(April, Wrong).View.Result;
        Assert.Equal(March, april.Verdict.ComparedWith);
        Assert.Equal((0, 1), (april.Changes!.New, april.Changes.StillOpen));
        // A corrected extract is compared with the month before, as the first one was.
        var corrected = _workspace.Check(April, Right).View.Result;
        Assert.Equal(March, corrected.Verdict.ComparedWith);
        Assert.Contains(corrected.Changes!.Missing, m => m.IsFixed && m.Finding.Rule == "SEX-code");
        Assert.Contains("Compared with the extract of 31 March 2014.", corrected.DescribeVerdict());
    }

    [Fact]
    public void A_month_that_is_checked_late_is_compared_with_the_one_before_it()
    {
        _workspace.Check(March, Right);
        _workspace.Check(May, Right);
        Assert.Equal(March, _workspace.Check(April, Right).View.Result.Verdict.ComparedWith);
        Assert.Equal(April, _workspace.Check(May, Wrong).View.Result.Verdict.ComparedWith);
    }

    [Fact]
    public void A_finding_that_cannot_be_checked_for_two_months_stays_open_until_it_is_checked_again()
    {
        _workspace.Check(March, Wrong);
        // The client is gone, so nobody can say whether the code was corrected.
        _workspace.Check(April, SampleRows.Client(2));
        var may = _workspace.Check(May, SampleRows.Client(2));
        Assert.Contains(may.View.Result.Changes!.Missing, m => !m.IsFixed && m.Finding.Rule == "SEX-code");
        Assert.Equal(0, may.View.Trend!.Months[^1].Fixed);
        var june = _workspace.Check(new(2014, 6, 30), SampleRows.Client(2), Right);
        Assert.Contains(june.View.Result.Changes!.Missing, m => m.IsFixed && m.Finding.Rule == "SEX-code");
        Assert.InRange(june.View.Trend!.Months[^1].Fixed, 1, int.MaxValue);
    }

    [Fact]
    public void Another_agency_is_not_compared()
    {
        _workspace.Check(March, Right);
        var other = CleanExtract.Text(Right).Replace("N0001", "N0002", StringComparison.Ordinal);
        Assert.Null(_workspace.Check(April, other, o => o).View.Result.Verdict.ComparedWith);
        Assert.Equal(["2014-04/N0002", "2014-03/N0001"], _workspace.Results);
    }

    [Fact]
    public void Earlier_results_of_the_month_are_kept_up_to_a_number()
    {
        _workspace.WriteSettings("""{ "keepResults": 2 }""");
        for (var client = 1; client <= 4; client++)
            _workspace.Check(April, SampleRows.Client(client));
        Assert.Equal(["2014-04/N0001", "2014-04/N0001~1", "2014-04/N0001~2"], _workspace.Results);
        Assert.Contains("50003", File.ReadAllText(Assert.Single(_workspace.Store.List().ElementAt(1).Extracts)));
    }

    [Fact]
    public void The_figures_of_a_result_come_back_into_a_history_that_is_made_again()
    {
        _workspace.Check(March, Right);
        var before = _workspace.Check(April, Right).View.Trend!;
        Assert.All(_workspace.Store.List(), r => Assert.Empty(r.Run.Figures));
        File.Delete(_workspace.PathTo("history.db"));
        var after = _workspace.Check(April, Right).View.Trend!;
        Assert.NotNull(before.Find("Mar 2014")!.DataQuality);
        Assert.Equal(before.Months.Select(m => (m.Name, m.DataQuality)), after.Months.Select(m => (m.Name, m.DataQuality)));
        Assert.All(_workspace.Store.List(), r => Assert.NotEmpty(r.ReadWholeRun().Figures));
    }

    [Fact]
    public void The_same_extract_checked_again_is_one_result()
    {
        _workspace.Check(April, Right);
        _workspace.Check(April, Right);
        Assert.Equal(["2014-04/N0001"], _workspace.Results);
    }

    [Theory]
    [InlineData("notes.docx")]
    [InlineData("N0001-20140401-20140430-TREAT-IN-K.dqcheck.ods")]
    [InlineData(".~lock.N0001-20140401-20140430-TREAT-IN-K.dqcheck.xlsx#")]
    public void A_result_with_a_file_of_somebody_else_is_never_deleted(string file)
    {
        _workspace.WriteSettings("""{ "keepResults": 0 }""");
        _workspace.Check(April, Right);
        File.WriteAllText(_workspace.PathTo("results", "2014-04", "N0001", file), "mine");
        var again = _workspace.Check(April, Right);
        _workspace.Check(April, Wrong);
        Assert.Equal(
            "mine",
            File.ReadAllText(Directory.GetFiles(_workspace.PathTo("results"), file, SearchOption.AllDirectories).Single())
        );
        Assert.Equal(
            file.StartsWith('.'),
            again.Kept.Any(s => s.StartsWith("A workbook in results/2014-04/N0001 is open.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_option_that_is_given_comes_before_the_workspace()
    {
        _workspace.Check(March, Right);
        var folder = _workspace.PathTo("elsewhere");
        var prepared = _workspace.Check(April, TestWorkspace.CreateText(April, Wrong), o => o with { Folder = folder });
        Assert.Equal(folder, prepared.Written.Folder);
        Assert.NotEmpty(Directory.GetFiles(folder, "*.dqcheck.xlsx"));
        Assert.Empty(Directory.GetFiles(_workspace.PathTo("results", "2014-04", "N0001")));
        // The next month is compared all the same.
        Assert.Equal(April, _workspace.Check(May, Wrong).View.Result.Verdict.ComparedWith);
    }

    [Fact]
    public void Copies_for_the_commissioner_have_a_folder_of_their_own_without_client_level_data()
    {
        _workspace.WriteSettings("""{ "audience": "commissioner" }""");
        _workspace.Check(April, Wrong);
        Assert.NotEmpty(Directory.GetFiles(_workspace.PathTo("results", "2014-04", "N0001"), "*.dqcheck.xlsx"));
        var copies = Directory.GetFiles(_workspace.PathTo("commissioner"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(copies);
        Assert.All(copies, copy => Assert.Contains(".commissioner.", Path.GetFileName(copy)));
        Assert.All(copies, copy => Assert.DoesNotContain("50001", File.ReadAllText(copy)));
    }

    [Fact]
    public void An_extract_that_cannot_be_read_leaves_the_last_result_in_its_place()
    {
        _workspace.Check(April, Right);
        var unread = _workspace.Check(April, "", o => o);
        Assert.Null(unread.Stored);
        Assert.NotEmpty(unread.View.Result.UnreadExtracts);
        Assert.Equal(["2014-04/N0001"], _workspace.Results);
        Assert.Equal(April, _workspace.Check(May, Wrong).View.Result.Verdict.ComparedWith);
    }

    [Fact]
    public void A_kept_extract_that_somebody_damaged_does_not_stop_the_check()
    {
        _workspace.Check(March, Right);
        File.WriteAllText(_workspace.Store.List().Single().Extracts[0], "");
        var result = _workspace.Check(April, Wrong).View.Result;
        Assert.Null(result.Verdict.ComparedWith);
        Assert.Contains(
            result.Notes,
            n => n.Text.StartsWith("The extract kept from the last check cannot be read", StringComparison.Ordinal)
        );
        Assert.Contains("2014-04/N0001", _workspace.Results);
    }

    [Fact]
    public void A_result_that_was_complete_when_its_process_was_killed_is_placed_by_the_next_one()
    {
        _workspace.Check(March, Right);
        var check = new WorkspaceCheck(_workspace.Workspace);
        var (folder, held) = _workspace.Store.CreateStaging("killed");
        check.Prepare(
            _workspace.CreateRequest(April, TestWorkspace.CreateText(April, Wrong)),
            new(),
            null,
            folder,
            null,
            CancellationToken.None
        );
        held.Dispose();
        var (unfinished, other) = _workspace.Store.CreateStaging("unfinished");
        File.WriteAllText(Path.Combine(unfinished, "half.xlsx"), "");
        other.Dispose();

        var may = _workspace.Check(May, Wrong);
        Assert.Equal(April, may.View.Result.Verdict.ComparedWith);
        Assert.Equal(["2014-05/N0001", "2014-04/N0001", "2014-03/N0001"], _workspace.Results);
        Assert.Equal(
            ["2014-03", "2014-04", "2014-05"],
            Directory.GetFileSystemEntries(_workspace.PathTo("results")).Select(Path.GetFileName).Order()
        );
        Assert.Equal(["Mar 2014", "Apr 2014", "May 2014"], may.View.Trend!.Months.Select(m => m.Name));
    }

    [Fact]
    public void Copies_of_a_result_that_was_placed_without_them_are_placed_by_the_next_run()
    {
        _workspace.WriteSettings("""{ "audience": "commissioner", "formats": ["json"] }""");
        _workspace.Check(April, Right);
        var copies = _workspace.PathTo("commissioner", "2014-04", "N0001");
        Directory.Move(copies, ResultStore.GetCopiesFolder(_workspace.PathTo("results", "2014-04", "N0001")));
        _workspace.Check(April, Wrong);
        Assert.Equal(["N0001", "N0001~1"], Directory.GetDirectories(Path.GetDirectoryName(copies)!).Select(Path.GetFileName).Order());
        Assert.All(_workspace.Store.List(), r => Assert.False(Directory.Exists(ResultStore.GetCopiesFolder(r.Folder))));
    }

    [Fact]
    public void A_result_without_a_date_keeps_its_extract_and_replaces_no_other()
    {
        using var folder = new TemporaryFolder();
        foreach (var client in new[] { 1, 2 })
        {
            var text = System.Text.RegularExpressions.Regex.Replace(CleanExtract.Text(SampleRows.Client(client)), @"\b(19|20)\d{6}\b", "");
            var prepared = new WorkspaceCheck(_workspace.Workspace).Run(
                new() { Extracts = [folder.Write("April.csv", text)] },
                new(),
                null,
                CancellationToken.None
            );
            Assert.Null(prepared.Stored);
            Assert.Equal(_workspace.PathTo("results", "no-date", "N0001"), prepared.Written.Folder);
            Assert.Equal(text, File.ReadAllText(Path.Combine(prepared.Written.Folder!, "kept", "extracts", "April.csv")));
            Assert.NotEmpty(Directory.GetFiles(prepared.Written.Folder!, "*.dqcheck.xlsx"));
        }

        Assert.Equal(
            ["N0001", "N0001~1"],
            Directory.GetDirectories(_workspace.PathTo("results", "no-date")).Select(Path.GetFileName).Order()
        );
        Assert.Empty(_workspace.Results);
    }

    [Fact]
    public void A_result_in_the_making_is_left_alone_by_another_run()
    {
        var (folder, held) = _workspace.Store.CreateStaging("alive");
        _workspace.Check(April, Right);
        Assert.True(Directory.Exists(folder));
        ResultStore.EndStaging(folder, held);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_killed_process_that_moved_only_the_old_result_leaves_nothing_lost()
    {
        _workspace.Check(April, Right);
        var check = new WorkspaceCheck(_workspace.Workspace);
        var (folder, held) = _workspace.Store.CreateStaging("killed");
        check.Prepare(
            _workspace.CreateRequest(April, TestWorkspace.CreateText(April, Wrong)),
            new(),
            null,
            folder,
            null,
            CancellationToken.None
        );
        held.Dispose();
        var place = _workspace.PathTo("results", "2014-04", "N0001");
        Directory.Move(place, place + "~1");

        _workspace.Check(April, SampleRows.Client(7));
        Assert.Equal(["2014-04/N0001", "2014-04/N0001~1", "2014-04/N0001~2"], _workspace.Results);
    }

    public void Dispose() => _workspace.Dispose();
}
