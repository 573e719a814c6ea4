namespace DqCheck.Tests.History;

/// <summary>A file that matches nothing, is later, of another agency, or the extract itself is named on terminal and in the outputs.</summary>
public sealed class InputNoteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Extract => _folder.Write(CleanExtract.FileName, Text(SampleRows.Client(1).With(("SEX", "Q"))));

    [Fact]
    public void Matching_files_give_no_note()
    {
        var earlier = Earlier("earlier.csv", SampleRows.Client(1).With(("SEX", "R")));
        var people = _folder.Write("people.csv", "CLIENTID,keyworker,team\n50001,Jo,A\n");
        Assert.Empty(Notes(r => r with { Previous = [earlier], People = people }));
    }

    [Fact]
    public void A_people_file_of_others_is_named() =>
        Assert.Equal(
            ["people: The people file has no CLIENTID or EPISODID of the extracts, so no finding has a keyworker or team."],
            Notes(r => r with { People = _folder.Write("people.csv", "CLIENTID,keyworker,team\n9,Jo,A\n") })
        );

    [Fact]
    public void Accepted_findings_of_which_none_occurs_are_named() =>
        Assert.Equal(
            ["accepted: No accepted finding is in this check: they have been corrected, or are of another agency."],
            Notes(r => r with { Accepted = _folder.Write("accepted.csv", "fingerprint,reason,by\na123456789abcdef,known,Jo\n") })
        );

    [Fact]
    public void The_extract_itself_is_not_an_earlier_one() =>
        Assert.Equal(
            ["previous: The earlier extract was not compared, because it is the same file as one of the extracts."],
            Notes(r => r with { Previous = [r.Extracts[0]] })
        );

    [Fact]
    public void An_earlier_extract_of_another_agency_is_named() =>
        Assert.Equal(
            ["previous: The earlier extract was not compared, because it is of another agency."],
            Notes(r => r with { Previous = [Earlier("other.csv", SampleRows.Client(1).With(("AGNCY", "N0002")))] })
        );

    [Fact]
    public void An_earlier_extract_of_other_clients_is_named() =>
        Assert.Equal(
            ["previous: No client of the earlier extract is in this check. Is it the right file?"],
            Notes(r => r with { Previous = [Earlier("other.csv", SampleRows.Client(2))] })
        );

    [Fact]
    public void An_earlier_extract_that_is_later_is_named() =>
        Assert.Equal(
            ["previous: The earlier extract was not compared, because it is later than this check: it goes to 20 June 2014."],
            Notes(r => r with { Previous = [Earlier("later.csv", SampleRows.Client(1).With(("SUBMODDT", "20140620")))] })
        );

    [Fact]
    public void Earlier_findings_of_this_very_check_of_another_agency_or_of_a_later_one_are_named()
    {
        var text = CleanExtract.Text(SampleRows.Client(1).With(("SEX", "Q")));
        var findings = FindingsOf(SampleRows.Client(1).With(("SEX", "Q")), CleanExtract.AsOf);
        Assert.Equal(
            ["since: The earlier findings are those of this check. Give the findings.csv of an earlier one."],
            Notes(r => r with { Since = findings }, text)
        );
        Assert.Equal(
            ["since: The earlier findings are of another agency."],
            Notes(r => r with { Since = FindingsOf(SampleRows.Client(1).With(("SEX", "Q"), ("AGNCY", "N0002")), CleanExtract.AsOf) }, text)
        );
        Assert.Equal(
            ["since: None of the earlier findings is in this check. Are they from the right file?"],
            Notes(r => r with { Since = FindingsOf(SampleRows.Client(1).With(("ETHNIC", "?")), CleanExtract.AsOf) }, text)
        );
        Assert.Equal(
            ["since: The earlier findings are later than this check: one was first found as of 30 May 2014."],
            Notes(r => r with { Since = FindingsOf(SampleRows.Client(1).With(("SEX", "Q")), new(2014, 5, 30)) }, text)
        );
    }

    [Fact]
    public void Fingerprints_that_a_spreadsheet_changed_are_counted_and_the_rest_is_compared()
    {
        var findings = FindingsOf(SampleRows.Client(1).With(("SEX", "Q"), ("ETHNIC", "?")), CleanExtract.AsOf);
        var lines = File.ReadAllLines(findings);
        var ethnic = Array.FindIndex(lines, l => l.StartsWith("ETHNIC-code", StringComparison.Ordinal));
        var fingerprint = DqCheck.Tables.Table.Read(findings).Rows.Single(r => r["rule"] == "ETHNIC-code")["fingerprint"];
        lines[ethnic] = lines[ethnic].Replace(fingerprint, "3.0816055049E+061", StringComparison.Ordinal);
        File.WriteAllLines(findings, lines);
        using var run = new ReportRun(CleanExtract.Text(SampleRows.Client(1).With(("SEX", "Q"))), with: r => r with { Since = findings });
        Assert.Contains(
            "A spreadsheet has changed 1 fingerprint of the 2 earlier findings. These were not compared.",
            NoteTexts(run.Result)
        );
        Assert.Equal((1, 0), (run.Result.Changes!.StillOpen, run.Result.Changes.New));
    }

    [Fact]
    public void Fingerprints_that_begin_with_a_digit_are_understood()
    {
        var findings = FindingsOf(SampleRows.Client(1).With(("SEX", "Q")), CleanExtract.AsOf);
        var row = Assert.Single(DqCheck.Tables.Table.Read(findings).Rows);
        var old = row["fingerprint"][0] >= 'g' ? (char)('0' + row["fingerprint"][0] - 'g') + row["fingerprint"][1..] : row["fingerprint"];
        File.WriteAllText(findings, File.ReadAllText(findings).Replace(row["fingerprint"], old, StringComparison.Ordinal));
        var accepted = _folder.Write("accepted.csv", $"fingerprint,reason,by\n{old},known,Jo\n");
        using var run = new ReportRun(
            CleanExtract.Text(SampleRows.Client(1).With(("SEX", "Q"))),
            with: r => r with { Since = findings, Accepted = accepted }
        );
        Assert.Equal((1, 0), (run.Result.Changes!.StillOpen, run.Result.Changes.New));
        Assert.Single(run.Result.Accepted!.ActivePositions);
    }

    [Fact]
    public async Task Notes_stand_on_the_terminal_in_the_workbook_and_in_the_JSON()
    {
        var people = _folder.Write("people.csv", "CLIENTID,keyworker,team\n9,Jo,A\n");
        using var run = new ReportRun(Text(SampleRows.Client(1)), with: r => r with { People = people });
        var text = Assert.Single(NoteTexts(run.Result));
        Assert.Contains(text, run.Texts("Front page"));
        var note = Assert.Single(run.Json.GetProperty("notes").EnumerateArray().ToList());
        Assert.Equal(("people", text), (note.GetProperty("input").GetString(), note.GetProperty("note").GetString()));
        var ended = await CliRun.Check(Extract, "--people", people);
        Assert.Contains(text, ended.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Notes(Func<CheckRequest, CheckRequest> with, string? text = null)
    {
        var request = new CheckRequest
        {
            Extracts = [text is null ? Extract : _folder.Write(CleanExtract.FileName, text)],
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = CleanExtract.AsOf,
        };
        return ExtractCheck.Run(with(request)).Notes.Select(n => $"{n.Input}: {n.Text}");
    }

    private static IEnumerable<string> NoteTexts(CheckResult result) => result.Notes.Select(n => n.Text);

    private string Earlier(string name, Dictionary<string, string> row) => _folder.Write(name, Text(row));

    private string FindingsOf(Dictionary<string, string> row, DateOnly asOf)
    {
        using var run = new ReportRun(CleanExtract.Text(row), with: r => r with { AsOf = asOf });
        return _folder.Write("earlier.findings.csv", File.ReadAllText(run.FindingsFile));
    }

    /// <summary>One client alone, so that no other matches.</summary>
    private static string Text(Dictionary<string, string> row) =>
        $"{string.Join(',', CleanExtract.Columns)}\n{CleanExtract.Line(row, CleanExtract.Columns)}\n";
}
