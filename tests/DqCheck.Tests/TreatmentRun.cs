namespace DqCheck.Tests;

/// <summary>
/// The run <c>treatment</c>, forty clients worked on paper, with the contract of Southampton: run once for all tests that look at it.
/// </summary>
internal static class TreatmentRun
{
    public static readonly string Folder = Repository.Fixture("ndtms", "runs", "treatment");

    public static readonly string Extract = Directory.EnumerateFiles(Folder, "*-TREAT-IN-K.csv").Single();

    public static readonly RunResult Result = DqRun.Run(
        new RunRequest
        {
            Extracts = [Extract],
            Ruleset = Repository.Rulesets,
            Contracts = [Repository.Contract("southampton")],
        }
    );
}
