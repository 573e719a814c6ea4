using System.Runtime.InteropServices;

namespace DqCheck.Cli;

/// <summary>
/// The signals that end a program when its terminal is closed (HUP) or somebody presses Ctrl+\ (QUIT). They stop a run as Ctrl+C does, which
/// System.CommandLine sees to, so that it leaves no temporary file.
/// </summary>
internal sealed class EndingSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;

    public EndingSignals() =>
        _registrations = [.. new[] { PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(s => PosixSignalRegistration.Create(s, Stop))];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _stop.Cancel();
    }
}
