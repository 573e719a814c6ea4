using DqCheck.PreviousWorkbooks;
using DqCheck.Reports;
using DqCheck.Tests.Monthly;
using DqCheck.Tests.PreviousWorkbooks;

namespace DqCheck.Tests.Reports;

/// <summary>A run into a folder with the workbook of an earlier run loses nothing that people typed there.</summary>
public sealed class EarlierWorkbookTests : IDisposable
{
    private static readonly string Extract = CleanExtract.Text(
        CleanExtract.Row(("CLIENTID", "1"), ("FINITIAL", "A"), ("SEX", "X")),
        CleanExtract.Row(("CLIENTID", "2"), ("FINITIAL", "B"), ("ROUTE", "9"))
    );

    private readonly TemporaryFolder _folder = new();
    private readonly string _workbook;

    public EarlierWorkbookTests() => _workbook = Out(Path.GetFileNameWithoutExtension(CleanExtract.FileName) + ".dqcheck.xlsx");

    private string Kept => _workbook.Replace(".dqcheck.", ".dqcheck~1.", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Acceptances_come_back_and_hold_in_each_later_run()
    {
        await Check(Extract);
        PersonAtWorkbook.Accept(_workbook, "Data quality", "SEX-code", "known", "31/12/2026");
        for (var run = 0; run < 3; run++)
        {
            var (_, output, error) = await Check(Extract);
            Assert.Contains("Read from the workbook in the output folder: 1 acceptance.", output, StringComparison.Ordinal);
            Assert.Contains("Accepted in the workbook: 1 finding accepted", output, StringComparison.Ordinal);
            Assert.Empty(error);
            Assert.False(File.Exists(Kept));
            var typed = Assert.Single(TypedTextReader.Read([_workbook]).Acceptances);
            Assert.Equal(("known", new DateOnly(2026, 12, 31)), (typed.Because, typed.Until));
        }
    }

    [Fact]
    public async Task A_workbook_in_which_nobody_typed_is_replaced_without_a_word()
    {
        await Check(Extract);
        var (_, output, error) = await Check(Extract);
        Assert.DoesNotContain("the workbook", output, StringComparison.Ordinal);
        Assert.Empty(error);
        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public async Task A_text_whose_finding_is_gone_is_kept_in_the_old_workbook()
    {
        await Check(Extract);
        PersonAtWorkbook.Accept(_workbook, "Data quality", "SEX-code", "known");
        var old = await File.ReadAllBytesAsync(_workbook);
        var (_, _, error) = await Check(Extract.Replace(",X,", ",M,", StringComparison.Ordinal));
        Assert.Contains("The old one is kept as " + Path.GetFileName(Kept), error, StringComparison.Ordinal);
        Assert.Equal(old, await File.ReadAllBytesAsync(Kept));
        Assert.Empty(TypedTextReader.Read([_workbook]).Acceptances);
        var (_, _, again) = await Check(Extract);
        Assert.Empty(again);
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_is_kept_under_the_next_free_number()
    {
        await Check(Extract);
        await File.WriteAllTextAsync(_workbook, "damaged");
        await File.WriteAllTextAsync(Kept, "older");
        var (_, output, error) = await Check(Extract);
        Assert.Contains("1 workbook could not be read", output, StringComparison.Ordinal);
        Assert.Contains("dqcheck~2.xlsx", error, StringComparison.Ordinal);
        Assert.Equal("damaged", await File.ReadAllTextAsync(Kept.Replace("~1", "~2", StringComparison.Ordinal)));
        Assert.Equal("older", await File.ReadAllTextAsync(Kept));
    }

    [Theory]
    [InlineData("renamed")]
    [InlineData("no key")]
    public async Task What_cannot_be_matched_is_kept(string edit)
    {
        await Check(Extract);
        PersonAtWorkbook.Accept(_workbook, "Data quality", "SEX-code", "known");
        if (edit == "renamed")
            PersonAtWorkbook.Edit(
                _workbook,
                book =>
                {
                    var header = PersonAtWorkbook.FindHeader(book.Worksheet("Data quality"));
                    header.Cell(PersonAtWorkbook.FindColumn(header, "Accept because")).SetValue("Why");
                }
            );
        else
            PersonAtWorkbook.Type(_workbook, "Data quality", ("Rule", "SEX-code"), "Fingerprint", "");
        var (_, _, error) = await Check(Extract);
        Assert.Contains("is kept as", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Kept));
    }

    [Fact]
    public async Task Texts_of_the_workbooks_of_keyworkers_come_back_too()
    {
        var people = _folder.Write("people.csv", "CLIENTID,keyworker,team\n1,Jo,North\n2,Al,North\n");
        await Check(Extract, "--people", people, "--split", "keyworker");
        var split = _workbook.Replace(".dqcheck", ".Jo.dqcheck", StringComparison.Ordinal);
        PersonAtWorkbook.Accept(split, "Data quality", "SEX-code", "known");
        var (_, _, error) = await Check(Extract, "--people", people, "--split", "keyworker");
        Assert.Empty(error);
        Assert.Equal("known", Assert.Single(TypedTextReader.Read([_workbook]).Acceptances).Because);
        Assert.Equal("known", Assert.Single(TypedTextReader.Read([split]).Acceptances).Because);
    }

    [Fact]
    public void A_text_typed_while_the_check_runs_is_not_lost()
    {
        var request = new CheckRequest
        {
            Extracts = [_folder.Write(CleanExtract.FileName, Extract)],
            Ruleset = RepositoryPaths.RulesetFolder,
        };
        var options = new OutputOptions { Folder = Out("") };
        var view = CheckRun.Write(request, options);
        PersonAtWorkbook.Accept(_workbook, "Data quality", "SEX-code", "known");
        Assert.Contains("is kept as", Assert.Single(OutputWriter.Write(view, options, default)), StringComparison.Ordinal);
        Assert.Equal("known", Assert.Single(TypedTextReader.Read([Kept]).Acceptances).Because);
    }

    [Fact]
    public void A_file_saved_just_before_it_is_replaced_is_kept()
    {
        var path = _folder.Write("a.xlsx", "before");
        using var files = new AtomicFiles(_folder.Path);
        files.Add("a.xlsx", stream => stream.Write("new"u8));
        files.Protect(path, SaveStamp.Of(path), () => _folder.File("a~1.xlsx"));
        File.WriteAllText(path, "typed in the meantime");
        Assert.Equal([("a.xlsx", "a~1.xlsx")], files.Commit());
        Assert.Equal(("new", "typed in the meantime"), (File.ReadAllText(path), File.ReadAllText(_folder.File("a~1.xlsx"))));
    }

    [Fact]
    public void Reasons_and_actions_of_long_waits_come_back()
    {
        var request = SomersetRun.WithContract(
            new()
            {
                Extracts = [_folder.Write(CleanExtract.FileName, ScenarioBuilder.ExtractText(SomersetRun.AllListsClients))],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );
        var options = new OutputOptions { Folder = Out("") };
        CheckRun.Write(request, options);
        SomersetRun.TypeNotes(_workbook, "1", "no slots", "rang them");
        CheckRun.Write(request, options);
        Assert.Equal([new TypedNote("no slots", "rang them")], TypedTextReader.Read([_workbook]).Lines.Values);
        Assert.False(File.Exists(Kept));
        // Without the contract, the workbook has no such list.
        CheckRun.Write(request with { Contracts = [] }, options);
        Assert.Equal([new TypedNote("no slots", "rang them")], TypedTextReader.Read([Kept]).Lines.Values);
    }

    private string Out(string name) => Path.Combine(_folder.File("out"), name);

    private async Task<(int Code, string Output, string Error)> Check(string text, params string[] options)
    {
        var run = await CliRun.Check([_folder.Write(CleanExtract.FileName, text), "--out", Out(""), .. options]);
        return (run.Code, run.Output, run.Error);
    }
}
