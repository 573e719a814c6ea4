namespace DqCheck.Tests;

/// <summary>
/// The check <c>treatment</c>, forty clients worked out by hand, with the contract of Southampton: run once for all tests that use it.
/// </summary>
internal static class WorkedExample
{
    public static readonly string Folder = RepositoryPaths.FixturePath("ndtms", "runs", "treatment");

    public static readonly string Extract = Directory.EnumerateFiles(Folder, "*-TREAT-IN-K.csv").Single();

    public static readonly CheckResult Result = ExtractCheck.Run(
        new CheckRequest
        {
            Extracts = [Extract],
            Ruleset = RepositoryPaths.RulesetFolder,
            Contracts = [RepositoryPaths.ContractFolder("southampton")],
        }
    );
}
