using System.Globalization;
using FsCheck.Xunit;

namespace DqCheck.Tests.Extracts;

/// <summary>
/// A property that holds for this many arbitrary values; the environment variable ARBITRARY_ROUNDS, a whole number, multiplies them.
/// </summary>
#pragma warning disable xUnit3003 // The base class takes no place in the source.
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RoundsAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    /// <summary>The seed, so that every run has the same cases; a failure shows the smallest case.</summary>
    private const string Seed = "2014,431";

    private static readonly int Factor = int.Parse(
        Environment.GetEnvironmentVariable("ARBITRARY_ROUNDS") ?? "1",
        CultureInfo.InvariantCulture
    );

    public RoundsAttribute(int rounds)
    {
        MaxTest = rounds * Factor;
        Replay = Seed;
    }
}
