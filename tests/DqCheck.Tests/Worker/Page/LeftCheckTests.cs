using System.Net;
using DqCheck.Tests.Workspaces;
using DqCheck.Worker.Page.Checks;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Worker.Page;

/// <summary>A check that a program did not end is not lost: the next program goes on with it.</summary>
public class LeftCheckTests
{
    private static readonly DateOnly April = new(2014, 4, 30);

    [Fact]
    public async Task An_uploaded_extract_is_checked_by_the_next_program()
    {
        TestWorkspace workspace = new();
        Leave(workspace, restarts: 0);
        await using var page = await PageServer.StartAsync(workspace);
        using var client = await page.SignInAsync();
        await client.FollowAllAsync();
        Assert.Contains("(continued after DqCheck was closed)", await client.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.NotNull(StoredResult.Find(workspace.PathTo("results/2014-04/N0001")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.PathTo("results"), ".*"));
    }

    [Fact]
    public async Task A_result_is_checked_again_by_the_next_program_with_the_copies_that_were_asked_for()
    {
        TestWorkspace workspace = new();
        Leave(workspace, restarts: 0);
        var first = await PageServer.StartAsync(workspace);
        using (var client = await first.SignInAsync())
            await client.FollowAllAsync();
        await first.StopAsync();
        using (var folder = CheckFolder.Create(workspace.Workspace))
        {
            folder.Save(new("April 2014, N0001, again", [], "2014-04", "N0001", new(Commissioner: true)));
            folder.Keep();
        }

        await using var page = await PageServer.StartAsync(workspace);
        using var next = await page.SignInAsync();
        await next.FollowAllAsync();
        Assert.NotEmpty(Directory.EnumerateFiles(workspace.PathTo("commissioner/2014-04/N0001")));
    }

    [Fact]
    public async Task A_check_that_ended_programs_again_and_again_is_reported_and_deleted()
    {
        TestWorkspace workspace = new();
        Leave(workspace, restarts: 2);
        await using var page = await PageServer.StartAsync(workspace);
        using var client = await page.SignInAsync();
        Assert.Contains("Not checked. DqCheck was ended during this check", await client.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.PathTo("results")));
    }

    [Fact]
    public async Task A_check_that_cannot_be_read_is_reported_and_deleted()
    {
        TestWorkspace workspace = new();
        var folder = Leave(workspace, restarts: 0);
        await File.WriteAllTextAsync(Path.Combine(folder, ResultStore.WaitingName), "{", TestContext.Current.CancellationToken);
        await using var page = await PageServer.StartAsync(workspace);
        using var client = await page.SignInAsync();
        Assert.Contains("Not checked. DqCheck was ended during this check", await client.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void It_outlives_what_cleans_up_after_killed_programs()
    {
        using TestWorkspace workspace = new();
        var folder = Leave(workspace, restarts: 0);
        using var held = workspace.Workspace.Lock(CancellationToken.None);
        new ResultStore(workspace.Workspace).Recover();
        Assert.True(Directory.Exists(folder));
        Assert.Equal(1, new ResultStore(workspace.Workspace).DeleteWaiting());
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.PathTo("results")));
    }

    [Fact]
    public void It_is_left_alone_while_its_program_lives()
    {
        using TestWorkspace workspace = new();
        using var folder = CheckFolder.Create(workspace.Workspace);
        folder.Save(new("an extract", []));
        Assert.Empty(CheckFolder.TakeLeft(workspace.Workspace));
    }

    /// <summary>Leaves what a killed program leaves of a check of an uploaded extract.</summary>
    private static string Leave(TestWorkspace workspace, int restarts)
    {
        using var folder = CheckFolder.Create(workspace.Workspace);
        var file = Path.Combine("0", TestWorkspace.GetFileName(April));
        Directory.CreateDirectory(Path.Combine(folder.Path, "0"));
        File.WriteAllText(Path.Combine(folder.Path, file), TestWorkspace.CreateText(April));
        folder.Save(new(Path.GetFileName(file), [file], Restarts: restarts));
        folder.Keep();
        return folder.Path;
    }
}
