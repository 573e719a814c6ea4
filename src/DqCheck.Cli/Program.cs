using System.Globalization;
using DqCheck;
using DqCheck.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Where a standard stream is closed, the next file that is opened would take its place and receive the text meant for the terminal.
using var first = ClosedStreams.Occupy();
using var second = ClosedStreams.Occupy();
using var third = ClosedStreams.Occupy();
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using EndingSignals signals = new();
return await CommandLineApp.RunAsync(
    args,
    new TerminalWriter(Console.Out),
    new TerminalWriter(Console.Error, isLastResort: true),
    signals.Token
);
