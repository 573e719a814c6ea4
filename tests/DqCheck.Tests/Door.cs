using DqCheck.Cli;

namespace DqCheck.Tests;

/// <summary>The command line in this process: its exit code and what it said.</summary>
internal sealed record Door(int Code, string Output, string Error)
{
    public string FirstLine => Output.Split('\n')[0];

    public static Task<Door> Open(params string[] args) => Open(args, CancellationToken.None);

    public static async Task<Door> Open(string[] args, CancellationToken cancel)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await Doors.Open(args, output, error, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks extracts with the rules of the repository, as of the day of the pattern.</summary>
    public static Task<Door> Check(params string[] args) => Open(["check", "--ruleset", Repository.Rulesets, "--as-of", "2014-04-30", .. args]);
}
