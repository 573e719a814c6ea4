using System.CommandLine;
using System.Globalization;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary><c>dqcheck open</c>: opens a workspace as a page in the browser.</summary>
internal static class OpenCommand
{
    private const int MaxPort = 65535;

    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> folder = new("workspace")
        {
            Description = "The workspace. It is made if the folder does not exist or is empty. Default: the current folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        Option<int?> port = new("--port") { Description = "The port of the page on this computer. Default: 5080.", HelpName = "N" };
        Option<bool> noBrowser = new("--no-browser") { Description = "Only print the address." };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > MaxPort)
                result.AddError($"--port must be a number from 1 to {MaxPort}, or 0 for any free port.");
        });
        Command open = new(
            "open",
            "Opens a workspace in the browser: drop extracts, see and download results, accept findings. Only this computer can reach the page."
        )
        {
            folder,
            port,
            noBrowser,
        };
        open.SetAction(
            (parsed, cancel) =>
            {
                WorkerRun? run = null;
                var code = CommandLineApp.RunWithExitCode(
                    error,
                    () =>
                    {
                        run = WorkerRun.Start(
                            WorkerProgram.Find(),
                            CreateArguments(OpenWorkspace(parsed.GetRequiredValue(folder), output), parsed.GetValue(port)),
                            output,
                            error,
                            opensBrowser: !parsed.GetValue(noBrowser)
                        );
                        return ExitCode.Success;
                    }
                );
                return run is null ? Task.FromResult(code) : run.WaitAsync(cancel);
            }
        );
        return open;
    }

    /// <summary>The full path of the workspace, which is made if there is nothing yet.</summary>
    private static string OpenWorkspace(string folder, TextWriter output)
    {
        var path = Path.GetFullPath(folder);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            Workspace.Open(folder);
            return path;
        }

        Workspace.Create(folder);
        output.WriteLine($"Made a new workspace: {TerminalText.CleanLine(path)}. Its README.txt says what is in it.");
        return path;
    }

    private static IEnumerable<string> CreateArguments(string workspace, int? port)
    {
        yield return $"--Page:Workspace={workspace}";
        yield return "--Page:Enabled=true";
        yield return "--Page:StopAtEndOfInput=true";
        if (port is { } number)
            yield return $"--Page:Port={number.ToString(CultureInfo.InvariantCulture)}";
    }
}
