using System.ComponentModel;
using System.Diagnostics;

namespace DqCheck.Cli;

/// <summary>
/// The worker while it serves a page: shows what it says, passes the keyboard on, and opens the browser at each address that it prints. The worker
/// stops when its input ends, so it never outlives this program.
/// </summary>
internal sealed class WorkerRun
{
    /// <summary>What the worker puts before an address to sign in with.</summary>
    private const string AddressLine = "Open ";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly TextWriter _error;

    private WorkerRun(Process process, TextWriter error)
    {
        _process = process;
        _error = error;
    }

    /// <exception cref="DqCheckException">It cannot be started.</exception>
    public static WorkerRun Start(string program, IEnumerable<string> arguments, TextWriter output, TextWriter error, bool opensBrowser)
    {
        Process process = new()
        {
            StartInfo = new(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.OutputDataReceived += (_, line) =>
        {
            Show(line.Data, output);
            if (opensBrowser && line.Data?.StartsWith(AddressLine + Uri.UriSchemeHttp, StringComparison.Ordinal) == true)
                OpenBrowser(line.Data[AddressLine.Length..], error);
        };
        process.ErrorDataReceived += (_, line) => Show(line.Data, error);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new DqCheckException(FaultKind.Usage, $"{Path.GetFileName(program)} cannot be started. Check its permissions.", cause: e);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = Task.Run(() => PassKeyboardOnAsync(process.StandardInput));
        return new(process, error);
    }

    /// <summary>Passes each Enter on. The end of the own input, as under nohup, is not passed on: the page stays open.</summary>
    private static async Task PassKeyboardOnAsync(StreamWriter input)
    {
        try
        {
            while (await Console.In.ReadLineAsync() is not null)
            {
                await input.WriteLineAsync();
                await input.FlushAsync();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The worker has ended.
        }
    }

    /// <summary>Waits until the worker ends; when this program is told to stop, it stops too.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancel)
    {
        using (_process)
        {
            try
            {
                await _process.WaitForExitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                await StopAsync();
                return ExitCode.Success;
            }

            // With exit code 2 it has said why.
            if (_process.ExitCode is ExitCode.Success or ExitCode.Usage)
                return _process.ExitCode;
            _error.WriteLine("The page has stopped unexpectedly. Start it again: it goes on with the check that was running.");
            return ExitCode.UnexpectedError;
        }
    }

    /// <summary>The end of its input tells the worker to stop. If it is late, it is ended, which does no harm at any moment.</summary>
    private async Task StopAsync()
    {
        using CancellationTokenSource late = new(StopTimeout);
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(late.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _process.Kill();
        }
    }

    private static void Show(string? line, TextWriter writer)
    {
        if (line is not null)
            writer.WriteLine(TerminalText.CleanLine(line));
    }

    private static void OpenBrowser(string address, TextWriter error)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            error.WriteLine("The browser could not be opened. Open the address yourself.");
        }
    }
}
