using System.Runtime.InteropServices;

namespace DqCheck.Benchmarks;

/// <summary>The machine as far as it matters for times: never its name.</summary>
internal static class MachineInfo
{
    public static string Description
    {
        get
        {
            var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
            return $"{Environment.ProcessorCount} cores ({Processor}), {memory:0} GB of memory, "
                + $"{RuntimeInformation.OSDescription.Split('-')[0].Trim()}, {RuntimeInformation.ProcessArchitecture}, "
                + $"{RuntimeInformation.FrameworkDescription}";
        }
    }

    private static string Processor =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? "unknown";
}
