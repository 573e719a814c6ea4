using System.Globalization;

namespace DqCheck.Benchmarks;

/// <summary>The most memory that this process has held at once, as Linux knows it (VmHWM).</summary>
internal static class PeakMemory
{
    public static long Kilobytes =>
        File.ReadLines("/proc/self/status")
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [_, var number, ..]
            ? long.Parse(number, CultureInfo.InvariantCulture)
            : 0;
}
