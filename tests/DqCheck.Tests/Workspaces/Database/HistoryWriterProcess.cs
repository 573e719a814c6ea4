using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces.Database;

/// <summary>A process that adds runs to a history until it is killed. It is this test program, started with an environment variable.</summary>
internal static class HistoryWriterProcess
{
    /// <summary>How many findings each run has.</summary>
    public const int FindingsPerRun = 200;

    private const string Variable = "HISTORY_WRITER_PATH";

    /// <summary>Starts the process; it writes the number of each run once it is added.</summary>
    public static Process Start(string path)
    {
        var program = Path.ChangeExtension(typeof(HistoryWriterProcess).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, Environment = { [Variable] = path } };
        return Process.Start(start)!;
    }

    public static string GetId(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Findings of a run: half of them of the run before.</summary>
    public static IEnumerable<HistoryFinding> Findings(int number) =>
        Enumerable.Range(number * FindingsPerRun / 2, FindingsPerRun).Select(i => HistorySample.Finding(GetId(i)));

#pragma warning disable CA2255 // The process must not begin to look for tests.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void WriteUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
            return;
        using var history = HistoryDatabase.Open(path, new() { RetentionMonths = 0 });
        for (var number = 0; ; number++)
        {
            if (history.Has(GetId(number)))
                continue;
            var run = HistorySample.Run(number + 1, GetId(number));
            history.Preview(run, Findings(number));
            history.Add(run, Findings(number));
            Console.Out.WriteLine(GetId(number));
            Console.Out.Flush();
        }
    }
}
