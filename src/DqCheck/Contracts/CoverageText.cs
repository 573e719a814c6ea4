namespace DqCheck.Contracts;

/// <summary>The words for where a line of a contract takes its figure from.</summary>
internal static class CoverageText
{
    public static string ToWords(CoverageState state) =>
        state switch
        {
            CoverageState.Computed => "computed",
            CoverageState.LocalTable => "fed by a local table",
            CoverageState.Returned => "returned",
            CoverageState.Benchmarked => "benchmarked",
            CoverageState.Awaiting => "awaiting",
            CoverageState.External => "external",
            _ => "not computable",
        };
}
