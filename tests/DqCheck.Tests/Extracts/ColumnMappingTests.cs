using DqCheck.Publication;
using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.Extracts;

/// <summary>A file of column names gives the columns of a case-management system that calls them otherwise.</summary>
public sealed class ColumnMappingTests : IDisposable
{
    private const string Header = "export-name,column\n";

    private static readonly string Extract = With(("CLIENTID", "CLT_REF"), ("AGNCY", "Provider code"), ("SEX", "Gender"));

    private static readonly string Mapping = Header + "clt_ref,CLIENTID\n PROVIDER CODE ,agncy\nGender,SEX\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Names_of_the_file_are_read_as_its_columns_whatever_their_case_and_spaces()
    {
        using var run = Check(Extract, Mapping);
        Assert.Equal(["SEX-code SEX 4"], run.Result.FindingSummaries());
        Assert.Equal(["1002", "1001"], run.Result.DistinctValues("CLIENTID"));
        Assert.Empty(run.Result.Notes);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void The_file_may_be_in_any_encoding(string encoding)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var bytes = System.Text.Encoding.GetEncoding(encoding);
        var path = _folder.Write("mapping.csv", [.. bytes.GetPreamble(), .. bytes.GetBytes(Header + "Geschlächt,SEX\n")]);
        using var run = new ReportRun(With(("SEX", "Geschlächt")), with: r => r with { Columns = path });
        Assert.Equal(["SEX-code SEX 4"], run.Result.FindingSummaries());
    }

    [Fact]
    public void Invisible_characters_around_a_name_do_not_matter()
    {
        using var run = Check(Extract, Mapping.Replace("Gender", "\u200BGender\u00A0", StringComparison.Ordinal));
        Assert.Empty(run.Result.Notes);
    }

    [Fact]
    public void The_data_set_is_chosen_by_the_columns_that_the_names_stand_for()
    {
        var names = CleanExtract.Columns.Select(c => (c, $"X_{c}")).ToArray();
        var path = _folder.Write("any.csv", With(names));
        var mapping = _folder.Write("mapping.csv", Header + string.Concat(CleanExtract.Columns.Select(c => $"x_{c},{c}\n")));
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [path], Columns = mapping });
        Assert.Equal("ndtms-cds-k", result.DataSet.DataSet.Id);
    }

    [Fact]
    public void A_known_column_that_the_file_gives_to_another_is_that_other()
    {
        using var run = Check(With(("SEX", "ETHNIC"), ("ETHNIC", "SEX")), Header + "ETHNIC,SEX\nSEX,ETHNIC\n");
        Assert.Equal(["SEX-code SEX 4"], run.Result.FindingSummaries());
        using var unmapped = Check(With(("SEX", "ETHNIC"), ("ETHNIC", "SEX")), Header + "ETHNIC,ETHNIC\n");
        Assert.Contains("ETHNIC-code ETHNIC 4", unmapped.Result.FindingSummaries());
    }

    [Fact]
    public void A_column_that_is_there_under_its_own_name_keeps_it_and_a_note_says_so()
    {
        List<string> columns = [.. CleanExtract.Columns, "Gender"];
        var text = CleanExtract.Text(columns, [CleanExtract.Line(CleanExtract.Row(("Gender", "Q")), columns)], columns, []);
        using var run = Check(text, Header + "gender,SEX\n");
        Assert.Equal([], run.Result.FindingSummaries());
        Assert.Equal(
            ["The values of “Gender” were not read, because the extract has SEX already. Keep only one of the two columns."],
            run.Result.Notes.Select(n => n.Text)
        );
        Assert.False(run.Json.GetProperty("extracts")[0].TryGetProperty("columnNames", out _));
    }

    [Fact]
    public void A_name_that_no_extract_has_is_noted_with_the_nearest()
    {
        using var run = Check(Extract, Mapping + "Background,ETHNIC\n");
        Assert.Equal(["1 name in the file of column names is not in the header: “Background”."], run.Result.Notes.Select(n => n.Text));
        using var near = Check(With(("ETHNIC", "Ethnicity")), Header + "Ethnicty,ETHNIC\nZ,SEX\n");
        Assert.Equal(
            ["2 names in the file of column names are not in the header: “Ethnicty”. Did you mean Ethnicity? “Z”."],
            near.Result.Notes.Select(n => n.Text)
        );
    }

    [Fact]
    public async Task A_required_column_whose_name_is_misspelt_leads_to_the_file()
    {
        var mapping = _folder.Write("mapping.csv", Header + "CLTREF,CLIENTID\n");
        var run = await CliRun.Check(_folder.Write(CleanExtract.FileName, With(("CLIENTID", "CLT_REF"))), "--columns", mapping);
        Assert.Equal(3, run.Code);
        Assert.Contains("missing: CLIENTID. Check the names in the file given with --columns.", run.Error, StringComparison.Ordinal);
        Assert.Contains("“CLTREF”. Did you mean CLT_REF?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_reported_with_file_and_line()
    {
        var fault = Assert.Throws<DqCheckException>(() =>
            Check(Extract, Header + "a,CLEINTID\nb,\n,SEX\nc,SEX\nC,ETHNIC\nd,sex\ne,REFLD,x\n")
        );
        Assert.Equal(FaultKind.Usage, fault.Kind);
        Assert.Equal(
            [
                "line 2: column “CLEINTID” is not a column of any data set. Did you mean CLIENTID?",
                "line 3: column is blank.",
                "line 4: export-name is blank.",
                "line 6: export-name “C” is already on line 5. Keep one of the two lines.",
                "line 7: column sex already has a name on line 5. Keep one of the two lines.",
                "line 8: has 3 cells, but the header has 2. Put quotation marks around values with commas.",
            ],
            fault.Mistakes.Select(m => m.Split("mapping.csv ")[1])
        );
        Assert.Contains("unknown column “kolumn”", Mistakes("export-name,column,kolumn\n"), StringComparison.Ordinal);
        Assert.Contains("the column “export-name” is missing", Mistakes("name,column\na,SEX\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_extracts_are_read_by_the_same_names()
    {
        var earlier = _folder.Write(ReportRun.EarlierFileName, Extract);
        using var run = new ReportRun(Extract, with: r => r with { Previous = [earlier], Columns = _folder.Write("mapping.csv", Mapping) });
        Assert.Null(Assert.Single(run.Result.PreviousExtracts).Error);
        Assert.Equal(3, run.Result.PreviousExtracts[0].Header!.Renamed.Count);
    }

    [Fact]
    public async Task The_names_stand_in_every_output()
    {
        const string Sentence =
            "3 columns have other names in this extract: Gender is SEX (mapping.csv), Provider code is AGNCY (mapping.csv), "
            + "CLT_REF is CLIENTID (mapping.csv).";
        using var run = Check(Extract, Mapping);
        Assert.Contains(Sentence, run.Texts("Front page"));
        Assert.Contains(Sentence, run.Texts("Readme"));
        Assert.Contains(run.Result.Columns!.Sha256, run.Texts("Readme"));
        Assert.Equal("CLT_REF", run.TabRows("Columns")!.Single(r => r["Column"] == "CLIENTID")["Name in the extract"]);
        var names = run.Json.GetProperty("extracts")[0].GetProperty("columnNames").EnumerateArray();
        Assert.Contains("""{"name":"CLT_REF","column":"CLIENTID","from":"mapping"}""", names.Select(n => Compact(n.GetRawText())));
        var file = run.Json.GetProperty("columns");
        Assert.Equal(
            ("mapping.csv", run.Result.Columns.Sha256),
            (file.GetProperty("file").GetString(), file.GetProperty("sha256").GetString())
        );
        var ended = await CliRun.Check(_folder.Write(CleanExtract.FileName, Extract), "--columns", _folder.Write("mapping.csv", Mapping));
        Assert.Contains(Sentence, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_for_the_commissioner_name_the_columns_only()
    {
        using var run = new ReportRun(
            Extract,
            with: r => r with { Columns = _folder.Write("Jo Bloggs.csv", Mapping + "Nobody,ETHNIC\n") },
            written: o => o with { Audience = Audience.Commissioner }
        );
        Assert.Contains(
            run.Texts("Front page"),
            t => t.StartsWith("3 columns have other names in this extract: ", StringComparison.Ordinal)
        );
        var columns = run.Json.GetProperty("extracts")[0].GetProperty("columnNames").EnumerateArray().ToList();
        Assert.Equal(["AGNCY", "CLIENTID", "SEX"], columns.Select(c => c.GetProperty("column").GetString()).Order(StringComparer.Ordinal));
        var shown = run.JsonText + string.Concat(run.Texts("Front page"));
        Assert.All(
            ["CLT_REF", "Gender", "Provider code", "Nobody", "Bloggs"],
            (string name) => Assert.DoesNotContain(name, shown, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Without_other_names_the_outputs_say_nothing_of_them()
    {
        using var run = new ReportRun(CleanExtract.Text(CleanExtract.Row()));
        Assert.DoesNotContain("columnNames", run.JsonText, StringComparison.Ordinal);
        Assert.False(run.Json.TryGetProperty("columns", out _));
        Assert.DoesNotContain("Name in the extract", run.TabRows("Columns")![0].Keys);
    }

    [Fact]
    public void An_alias_of_the_ruleset_is_read_unless_the_column_is_there()
    {
        var ruleset = TestRuleset.CopyTo(_folder).Append("aliases.csv", "GENDER,SEX,H+,test,inferred").Path;
        using var run = new ReportRun(With(("SEX", "Gender")), with: r => r with { Ruleset = ruleset });
        Assert.Equal(["SEX-code SEX 4"], run.Result.FindingSummaries());
        Assert.Contains("1 column has another name in this extract: Gender is SEX (aliases.csv).", run.Texts("Front page"));
        Assert.Equal("aliases", run.Json.GetProperty("extracts")[0].GetProperty("columnNames")[0].GetProperty("from").GetString());

        List<string> columns = [.. CleanExtract.Columns, "Gender"];
        var both = CleanExtract.Text(columns, [CleanExtract.Line(CleanExtract.Row(("Gender", "Q")), columns)], columns, []);
        using var own = new ReportRun(both, with: r => r with { Ruleset = ruleset });
        Assert.Equal([], own.Result.FindingSummaries());
        Assert.StartsWith("The values of “Gender” were not read", Assert.Single(own.Result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_column_names_comes_before_an_alias()
    {
        var ruleset = TestRuleset.CopyTo(_folder).Append("aliases.csv", "GENDER,ETHNIC,H+,test,inferred").Path;
        var mapping = _folder.Write("mapping.csv", Header + "gender,SEX\n");
        using var run = new ReportRun(With(("SEX", "Gender")), with: r => r with { Ruleset = ruleset, Columns = mapping });
        Assert.Equal(["SEX-code SEX 4"], run.Result.FindingSummaries());
    }

    public void Dispose() => _folder.Dispose();

    private ReportRun Check(string text, string mapping) =>
        new(text, with: r => r with { Columns = _folder.Write("mapping.csv", mapping) });

    private string Mistakes(string mapping) => string.Concat(Assert.Throws<DqCheckException>(() => Check(Extract, mapping)).Mistakes);

    private static string Compact(string json) => new([.. json.Where(c => !char.IsWhiteSpace(c))]);

    /// <summary>An extract in which some columns have other names, and one value is wrong.</summary>
    private static string With(params (string Column, string Name)[] names) =>
        CleanExtract.Text(
            CleanExtract.Columns,
            [CleanExtract.Line(CleanExtract.Row(("SEX", "Q")), CleanExtract.Columns)],
            [.. CleanExtract.Columns.Select(c => names.FirstOrDefault(n => n.Column == c).Name ?? c)],
            []
        );
}
