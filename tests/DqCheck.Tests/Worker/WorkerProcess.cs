using System.Collections.Concurrent;
using System.Diagnostics;

namespace DqCheck.Tests.Worker;

/// <summary>The built worker as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly string Folder = Path.Combine(
        RepositoryPaths.Root,
        "src",
        "DqCheck.Worker",
        "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        new DirectoryInfo(AppContext.BaseDirectory).Name
    );

    private static readonly string Program = Path.Combine(Folder, OperatingSystem.IsWindows() ? "dqcheck-worker.exe" : "dqcheck-worker");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything that it wrote.</summary>
    public string Output => string.Join('\n', _output);

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it on a folder, with quick looks; further settings as on the command line.</summary>
    public static WorkerProcess Start(string root, params string[] settings) => Start(new ProcessStartInfo(Program), root, settings);

    /// <summary>Starts it so that it kills itself at a step; a Debug build only does.</summary>
    public static WorkerProcess StartToCrash(string step, string root, params string[] settings) =>
        Start(new ProcessStartInfo(Program) { Environment = { ["WORKER_CRASH_AT"] = step } }, root, settings);

    /// <summary>Starts it as systemd does a unit of Type=notify: from a process of that name, with a socket to notify.</summary>
    public static WorkerProcess StartUnderSystemd(string socket, string root)
    {
        const string Script = "\"$0\" \"$@\" & trap \"kill -TERM $!\" TERM; wait $!; wait $!";
        var shell = File.CreateSymbolicLink(Path.Combine(root, "systemd"), "/bin/sh").FullName;
        var start = new ProcessStartInfo(shell) { ArgumentList = { "-c", Script, Program }, Environment = { ["NOTIFY_SOCKET"] = socket } };
        return Start(start, root);
    }

    private static WorkerProcess Start(ProcessStartInfo start, string root, params string[] settings)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = root;
        foreach (
            var setting in (string[])
                [
                    "--Root",
                    root,
                    "--PollSeconds",
                    "0.2",
                    "--StillSeconds",
                    "0.1",
                    "--LongestPauseSeconds",
                    "0.5",
                    "--Page:Enabled",
                    "false",
                    .. settings,
                ]
        )
            start.ArgumentList.Add(setting);
        return new(new Process { StartInfo = start });
    }

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, by SIGTERM, and waits until it has.</summary>
    public int Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return WaitForExit();
    }

    /// <summary>Waits until it has ended by itself, and gives its exit code.</summary>
    public int WaitForExit()
    {
        Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(2)), $"The worker does not end:\n{Output}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits until something holds that it brings about.</summary>
    public void WaitUntil(Func<bool> holds, string what)
    {
        var deadline = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.False(deadline.Elapsed > TimeSpan.FromMinutes(2), $"In vain waited for: {what}. The worker said:\n{Output}");
            Assert.False(HasExited, $"The worker ended, waited for: {what}. It said:\n{Output}");
            Thread.Sleep(50);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
