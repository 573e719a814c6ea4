using DqCheck.Tests.Monthly;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>A last result with a damaged file does not stop a check, which uses the files that can be read and names the others.</summary>
public sealed class UnusedInputsTests : IDisposable
{
    private static readonly DateOnly April = new(2014, 4, 30);
    private static readonly DateOnly May = new(2014, 5, 31);

    private readonly TestWorkspace _workspace = new("""{ "contracts": ["somerset"] }""");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void An_undamaged_last_result_is_used_in_full()
    {
        Check(April);
        var result = Check(May);
        Assert.Single(result.PreviousExtracts);
        Assert.NotNull(result.Changes);
        Assert.NotEmpty(result.Monthly!.PreviousWorkbook.Cases);
        Assert.Empty(UnusedInputs.Describe(result));
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_readable_findings_no_changes_are_shown_but_the_extracts_are_compared(string? text)
    {
        Check(April);
        Damage(Last.FindingsFile, text);
        var result = Check(May);
        Assert.Single(result.PreviousExtracts);
        Assert.Null(result.Changes);
        Assert.Equal(["The findings of the last check could not be compared."], UnusedInputs.Describe(result));
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("")]
    public void Without_a_readable_workbook_nothing_is_carried_over_but_the_findings_are_compared(string text)
    {
        Check(April);
        Damage(Last.MainWorkbook!, text);
        var result = Check(May);
        Assert.Empty(result.Monthly!.PreviousWorkbook.Cases);
        Assert.NotNull(result.Changes);
        Assert.Contains(UnusedInputs.Workbook, UnusedInputs.Describe(result));
        Assert.Contains("1 workbook could not be read, so what people typed there is not in this check.", UnusedInputs.Describe(result));
    }

    [Fact]
    public void A_damaged_extract_is_not_compared()
    {
        Check(April);
        Damage(Last.Extracts[0], "damaged");
        var result = Check(May);
        Assert.Empty(result.PreviousExtracts);
        Assert.Equal([UnusedInputs.Extract], UnusedInputs.Describe(result));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_result_with_a_damaged_record_is_skipped(string damaged)
    {
        _workspace.WriteSettings("""{ "contracts": ["somerset"], "formats": ["json", "csv"] }""");
        Check(new(2014, 3, 31));
        Check(April);
        Damage(Path.Combine(Last.Folder, "kept", "run.json"), damaged);
        Assert.Equal(new DateOnly(2014, 3, 31), Check(May).Verdict.ComparedWith);
    }

    private StoredResult Last => _workspace.Store.List().First();

    private CheckResult Check(DateOnly asOf) =>
        _workspace
            .Check(
                asOf,
                ScenarioBuilder.ExtractText([.. SomersetRun.AllListsClients.Select(c => $"{c}; S {asOf.AddDays(-11):yyyy-MM-dd}")]),
                o => o
            )
            .View.Result;

    private static void Damage(string file, string? text)
    {
        Assert.True(File.Exists(file));
        if (text is null)
            File.Delete(file);
        else
            File.WriteAllText(file, text);
    }
}
