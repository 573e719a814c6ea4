using DqCheck.Worker.Claims;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>An earlier result with a damaged file does not stop a check, which uses the files that can be read.</summary>
public sealed class ProfileCheckTests : IDisposable
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";
    private const string May = "N0001-20140401-20140531-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();
    private readonly LastResults _results;
    private readonly LoadedProfile _profile;

    public ProfileCheckTests()
    {
        var settings = SettingsReader
            .Read(InProcessWorker.Configuration("Root=" + _root.Path, "Profiles:default:Contracts=somerset"))
            .Settings;
        _results = new(settings);
        _profile = LoadedProfile.Load(Assert.Single(settings.Profiles));
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void An_undamaged_earlier_result_is_used_in_full()
    {
        WriteEarlier();
        var result = Check();
        Assert.Single(result.PreviousExtracts);
        Assert.NotNull(result.Changes);
        Assert.NotEmpty(result.Monthly!.PreviousWorkbook.Cases);
    }

    [Fact]
    public void The_names_of_columns_belong_to_the_profile_and_to_the_key_of_its_results()
    {
        var mapping = _root.PathTo("mapping.csv");
        File.WriteAllText(mapping, "export-name,column\nGender,SEX\n");
        var profile = LoadedProfile.Load(_profile.Settings with { Columns = mapping });
        Assert.Equal(mapping, profile.CreateRequest([]).Columns);
        Assert.NotEqual(_profile.GetKey("hash", April), profile.GetKey("hash", April));
        File.WriteAllText(mapping, "export-name,column\nGender,SEKS\n");
        Assert.Throws<DqCheckException>(() => LoadedProfile.Load(profile.Settings));
    }

    [Fact]
    public void A_damaged_earlier_extract_is_not_used()
    {
        var earlier = WriteEarlier();
        File.WriteAllText(_results.GetExtractPath(earlier), "damaged");
        var result = Check();
        Assert.Empty(result.PreviousExtracts);
        Assert.Null(result.Changes);
        Assert.Null(result.Population.Extracts[0].Error);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_readable_findings_no_changes_are_shown_but_the_extracts_are_compared(string? text)
    {
        Damage(_results.GetFindingsPath(WriteEarlier()), text);
        var result = Check();
        Assert.Single(result.PreviousExtracts);
        Assert.Null(result.Changes);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_readable_workbook_nothing_is_carried_over_but_the_findings_are_compared(string? text)
    {
        Damage(_results.GetWorkbookPath(WriteEarlier()), text);
        var result = Check();
        Assert.Empty(result.Monthly!.PreviousWorkbook.Cases);
        Assert.NotNull(result.Changes);
    }

    [Fact]
    public void What_could_not_be_used_is_named()
    {
        var earlier = WriteEarlier();
        Assert.Empty(Run().Unused);
        Damage(_results.GetFindingsPath(earlier), "damaged");
        Damage(_results.GetWorkbookPath(earlier), null);
        Assert.Collection(
            Run().Unused,
            findings => Assert.StartsWith("The findings of 30 April 2014 could not be compared.", findings, StringComparison.Ordinal),
            workbook => Assert.Contains("Check that it exists", workbook, StringComparison.Ordinal)
        );
        Damage(_results.GetExtractPath(earlier), "damaged");
        Assert.StartsWith("The extract of 30 April 2014 cannot be read", Assert.Single(Run().Unused), StringComparison.Ordinal);
    }

    private CheckResult Check() => Run().Result;

    private (CheckResult Result, string Series, IReadOnlyList<string> Unused) Run() =>
        new ProfileCheck(_results).Run(_profile, WriteExtract(_root.PathTo(May), "2014-05-20"), CancellationToken.None);

    private static void Damage(string file, string? text)
    {
        Assert.True(File.Exists(file));
        if (text is null)
            File.Delete(file);
        else
            File.WriteAllText(file, text);
    }

    /// <summary>The result of April, with all outputs.</summary>
    private ResultRecord WriteEarlier()
    {
        ResultRecord record = new()
        {
            Id = "earlier",
            Outcome = ResultOutcome.Done,
            Day = new(2014, 5, 2),
            Ended = DateTimeOffset.UnixEpoch,
            Profile = _profile.Settings.Name,
            Extract = April,
            Shown = April,
            Sentence = "sentence",
            Folder = "April",
            Series = LastResults.GetSeries(_profile.Settings.Name, ["N0001"], "ndtms-cds-k"),
            AsOf = new(2014, 4, 30),
            FindingsFile = Path.ChangeExtension(April, ".findings.csv"),
        };
        var extract = _results.GetExtractPath(record);
        Directory.CreateDirectory(Path.GetDirectoryName(extract)!);
        WriteExtract(extract, "2014-04-20");
        CheckRun.Write(_profile.CreateRequest([extract]), _profile.Outputs(Path.GetDirectoryName(_results.GetFindingsPath(record))!));
        _results.Write(record);
        return record;
    }

    /// <summary>Clients with something on every monthly list, and an event of the month, so that the date in the name is used.</summary>
    private static string WriteExtract(string path, string day)
    {
        File.WriteAllText(path, ScenarioBuilder.ExtractText([.. Monthly.SomersetRun.AllListsClients.Select(c => $"{c}; S {day}")]));
        return path;
    }
}
