namespace DqCheck.Tests.Cli;

/// <summary>Exit codes 0, 1 and 3, by what was found and what --fail-on says.</summary>
public class FailOnTests
{
    private static readonly string Clean = CleanExtract.Text(CleanExtract.Row());
    private static readonly string Information =
        CleanExtract.Text(CleanExtract.Row()) + CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns) + ",\n";
    private static readonly string Warning = CleanExtract.Text(CleanExtract.Row(("CPLANDT", "20140325")));
    private static readonly string Error = CleanExtract.Text(CleanExtract.Row(("SEX", "Q")));
    private static readonly string Reject = CleanExtract.Text(CleanExtract.Row(("SEX", "")));

    public static TheoryData<string, string?, int> Cases() =>
        new()
        {
            { nameof(Clean), null, 0 },
            { nameof(Information), null, 0 },
            { nameof(Warning), null, 0 },
            { nameof(Error), null, 1 },
            { nameof(Reject), null, 1 },
            { nameof(Error), "error", 1 },
            { nameof(Warning), "error", 0 },
            { nameof(Reject), "reject", 1 },
            { nameof(Error), "reject", 0 },
            { nameof(Warning), "warning", 1 },
            { nameof(Error), "warning", 1 },
            { nameof(Information), "warning", 0 },
            { nameof(Reject), "never", 0 },
            { nameof(Error), "never", 0 },
            { nameof(Clean), "target", 0 },
            { nameof(Reject), "target", 1 },
            { nameof(Error), "target", 1 },
            { nameof(Warning), "target", 0 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_exit_code_is_1_from_the_named_severity_on(string extract, string? failOn, int code)
    {
        var text = extract switch
        {
            nameof(Clean) => Clean,
            nameof(Information) => Information,
            nameof(Warning) => Warning,
            nameof(Error) => Error,
            _ => Reject,
        };
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check([
            folder.Write(CleanExtract.FileName, text),
            .. failOn is null ? (string[])[] : ["--fail-on", failOn],
        ]);
        Assert.Equal((code, ""), (ended.Code, ended.Error));
    }

    [Fact]
    public async Task An_unreadable_extract_ends_with_3_even_when_nothing_is_to_fail() =>
        Assert.Equal(3, (await CliRun.Check(RepositoryPaths.FixturePath("broken", "empty.csv"), "--fail-on", "never")).Code);

    [Fact]
    public async Task An_extract_without_any_item_ends_with_0_but_is_not_ready()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(folder.Write(CleanExtract.FileName, "AGNCY,CLIENTID,CONSENT\nN0001,1,N\n"), "--fail-on", "reject");
        Assert.Equal(0, ended.Code);
        Assert.StartsWith("Ready to send: no.", ended.FirstLine, StringComparison.Ordinal);
    }
}
