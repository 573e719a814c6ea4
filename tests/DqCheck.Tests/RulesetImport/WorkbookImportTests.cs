using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Tables;
using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.RulesetImport;

/// <summary>A new data set from the tables of a workbook as they are published.</summary>
public sealed class WorkbookImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_the_workbook()
    {
        if (Environment.GetEnvironmentVariable("DQCHECK_GOLDEN") == "write")
            OfficialWorkbook.Write(RepositoryPaths.FixturePath("import"));
        await Task.CompletedTask;
    }
}
