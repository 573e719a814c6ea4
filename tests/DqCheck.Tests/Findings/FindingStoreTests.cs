using DqCheck.Checks;
using DqCheck.Findings;

namespace DqCheck.Tests.Findings;

/// <summary>Findings that do not fit into memory go to disk and are read back unchanged.</summary>
public class FindingStoreTests
{
    private static readonly CheckResult SampleResult = ExtractCheck.Run(
        new CheckRequest
        {
            Extracts = [RepositoryPaths.FixturePath("ndtms", "runs", "sample", "N0001-20140401-20140430-TREAT-IN-K.csv")],
            Ruleset = RepositoryPaths.RulesetFolder,
        }
    );

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void Findings_on_disk_make_the_same_rows_as_findings_in_memory(int mostInMemory)
    {
        Assert.True(SampleResult.Checks.Findings.Count > 2 * mostInMemory);
        var onDisk = Checker.Run(SampleResult.Population, SampleResult.Dates, SampleResult.Journeys, null, default, mostInMemory);

        Assert.Equal(Rows(SampleResult.Checks), Rows(onDisk));
        Assert.Equal(SampleResult.Checks.Unsupplied.Count, onDisk.Unsupplied.Count);
        Assert.Equal(SampleResult.Checks.Rules, onDisk.Rules);
    }

    [Fact]
    public void A_finding_read_again_has_the_same_place()
    {
        var onDisk = Checker.Run(SampleResult.Population, SampleResult.Dates, SampleResult.Journeys, null, default, 7).Findings;

        Assert.Equal(Enumerable.Range(0, onDisk.Count), onDisk.Select(f => f.Position));
        Assert.Equal(onDisk.Select(f => f.Rule.Id), onDisk.Select(f => f.Rule.Id));
    }

    [Fact]
    public void More_findings_than_are_read_at_once_are_returned_in_their_order()
    {
        var packer = new FindingPacker(SampleResult.Population);
        var store = new FindingStore(packer, 3_000);
        var found = SampleResult.Checks.Findings.ToList();
        for (var copy = 0; copy < 10_000 / found.Count + 1; copy++)
        {
            foreach (var finding in found)
                store.Add(finding);
        }

        var list = store.ToSortedList();
        Assert.Equal(Rows(found).SelectMany(r => Enumerable.Repeat(r.About, 10_000 / found.Count + 1)), Rows(list).Select(r => r.About));
    }

    [Fact]
    public void A_folder_for_temporary_files_that_cannot_be_written_is_reported_as_an_output_fault()
    {
        using var folder = new TemporaryFolder();
        var gone = folder.File("gone");
        var fault = Assert.Throws<DqCheckException>(() => new TemporaryFindingFile(gone));
        Assert.Equal(FaultKind.Output, fault.Kind);
        Assert.Contains(
            $"the folder for temporary files, {gone}, is full or cannot be written to",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    private static List<(string About, string Cells)> Rows(CheckerResult checks) => Rows(checks.Findings);

    private static List<(string About, string Cells)> Rows(IEnumerable<RuleFinding> findings) =>
        [
            .. FindingRow
                .Create(findings, SampleResult.Population)
                .Select(r =>
                    (
                        $"{r.Rule.Id} {r.Agency} {r.Client} {r.Episode} {r.RecordId} {r.Field}",
                        string.Join(',', FindingCsvRow.Columns.Select(c => c.Value(new(r, CleanExtract.AsOf))))
                    )
                ),
        ];
}
