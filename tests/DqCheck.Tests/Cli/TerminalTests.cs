using System.Diagnostics;
using DqCheck.Tests.Reports;

namespace DqCheck.Tests.Cli;

/// <summary>What a file name, a cell or an argument holds cannot act on the terminal, and a closed stream has a clear outcome.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Evil = "a\u001B[31m\u009B2J\u0007\u202E\u2066\u200F\rb\nReady to send: yes";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check EVIL")]
    [InlineData("check EVIL.csv --out EVIL")]
    [InlineData("EVIL")]
    [InlineData("check --EVIL")]
    [InlineData("check x.csv --contract EVIL")]
    [InlineData("check x.csv --ruleset EVIL")]
    [InlineData("check x.csv --as-of EVIL")]
    [InlineData("check x.csv --formats EVIL")]
    [InlineData("check x.csv --fail-on EVIL")]
    [InlineData("check x.csv --since EVIL")]
    [InlineData("check x.csv --people EVIL")]
    [InlineData("check x.csv --carry EVIL --contract somerset")]
    [InlineData("rules EVIL")]
    [InlineData("rules show EVIL")]
    [InlineData("sample --clients EVIL")]
    [InlineData("accept EVIL --fingerprint EVIL --reason EVIL --by EVIL --accepted EVIL")]
    public async Task No_control_character_of_an_argument_reaches_the_terminal(string command)
    {
        var ended = await CliRun.Execute([.. command.Split(' ').Select(a => a.Replace("EVIL", Evil, StringComparison.Ordinal))]);
        Assert.NotEqual(0, ended.Code);
        AssertClean(ended.Output + ended.Error);
        Assert.DoesNotContain("\nReady to send: yes", "\n" + ended.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task No_control_character_of_a_file_name_or_a_cell_reaches_the_terminal()
    {
        var path = _folder.Write(
            Evil + ".csv",
            CleanExtract.Text(CleanExtract.Row(("AGNCY", "N\u001B[31m\u202E"), ("SEX", "\u001B]0;x\u0007")))
        );
        var ended = await CliRun.Check(path, "--out", _folder.File("out"), "--verbose");
        AssertClean(ended.Output + ended.Error);
        Assert.Contains("a�[31m�2J�", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb\nc\r\nd", "a\tb\nc\r\nd")]
    [InlineData("a\rb", "a�b")]
    [InlineData("a\u2028b\u0085c\u007Fd", "a�b�c�d")]
    [InlineData("na\u00EFve ＝ 日本 👍", "na\u00EFve ＝ 日本 👍")]
    public void Lines_keep_their_ends_and_every_letter(string text, string shown) => Assert.Equal(shown, TerminalText.CleanLines(text));

    [Fact]
    public void A_line_stays_one_line() => Assert.Equal("a�b��c", TerminalText.CleanLine("a\nb\r\nc"));

    [UnixFact]
    public void Closed_and_full_streams_end_with_the_code_of_the_contract()
    {
        var good = _folder.Write("E.csv", CleanExtract.Text(CleanExtract.Row()));
        Assert.Equal(2, RunInShell($"check {good} >&-"));
        Assert.Equal(2, RunInShell($"check {good} --quiet >/dev/full"));
        Assert.Equal(0, RunInShell($"check {good} 2>&-"));
        Assert.Equal(2, RunInShell($"check {good} >&- 2>&-"));
        Assert.Equal(3, RunInShell("check none.csv >&-"));
        Assert.Equal(3, RunInShell("check none.csv 2>&-"));
        Assert.Equal(2, RunInShell("check --none 2>/dev/full"));
        Assert.Equal(2, RunInShell("--help >&-"));
        Assert.Equal(2, RunInShell("sample >&-"));
        Assert.Equal(2, RunInShell("rules list >/dev/full"));
    }

    private static void AssertClean(string text) =>
        Assert.All(
            text,
            c => Assert.False(c != '\n' && c != '\t' && (char.IsControl(c) || c is '\u202E' or '\u2066' or '\u200F'), $"U+{(int)c:X4}")
        );

    private static int RunInShell(string arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "dqcheck");
        using var run = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"'{program}' {arguments}"]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode;
    }
}
