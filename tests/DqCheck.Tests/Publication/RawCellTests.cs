namespace DqCheck.Tests.Publication;

/// <summary>
/// Whatever stands in a cell, in the header or in a file name and is not a code never reaches a commissioner's copy or the terminal.
/// </summary>
public class RawCellTests
{
    private const string Secret = "Quickthorn";

    /// <summary>Columns whose values are shown somewhere: breakdowns, lists of young people, agencies, texts of rules.</summary>
    private static readonly string[] Columns =
    [
        "RFLS",
        "SEX",
        "DISRSN",
        "LA",
        "DRUG1",
        "ETHNIC",
        "NATION",
        "ACCMNEED",
        "EMPSTAT",
        "CHILDWTH",
        "DAT",
        "PC",
        "TRSTAGE",
        "CONSENT",
    ];

    [Fact]
    public async Task A_name_in_a_column_of_codes_is_not_shown() =>
        await AssertHidden(CleanExtract.FileName, CleanExtract.Text([.. Columns.SelectMany((column, i) => RowsWithName(column, i))]));

    [Fact]
    public async Task A_name_in_place_of_the_agency_is_not_shown() =>
        await AssertHidden(CleanExtract.FileName, CleanExtract.Text([.. RowsWithName("AGNCY", 0)]));

    [Theory]
    [InlineData("QUIC")]
    [InlineData("4711")]
    [InlineData("D4711")]
    public async Task A_value_of_an_open_list_that_could_be_a_name_or_an_id_is_not_shown(string value) =>
        await AssertHidden(
            CleanExtract.FileName,
            CleanExtract.Text(CleanExtract.Row(("LA", value), ("DRUG1", value), ("DAT", value))),
            value
        );

    [Fact]
    public async Task Rows_shifted_by_one_cell_do_not_show_what_stands_in_the_place_of_the_agency() =>
        await AssertHidden(
            CleanExtract.FileName,
            CleanExtract.Text([
                .. Enumerable
                    .Range(1, 12)
                    .Select(i => CleanExtract.Row(("AGNCY", $"{Secret}{i}"), ("CLIENTID", $"{i}"), ("EPISODID", $"{i}1"))),
            ])
        );

    [Fact]
    public async Task The_name_of_an_unknown_column_is_not_shown()
    {
        var text = CleanExtract.Text(CleanExtract.Row());
        await AssertHidden(
            CleanExtract.FileName,
            string.Join('\n', text.TrimEnd().Split('\n').Select((line, i) => $"{line.TrimEnd()},{(i == 0 ? Secret : "x")}")) + "\n"
        );
    }

    [Theory]
    [InlineData($"{Secret}.csv")]
    [InlineData($"{Secret}-20140401-20140430-TREAT-IN-K.csv")]
    [InlineData($"N0001-20140401-20140430-TREAT-IN-K {Secret}.csv")]
    public async Task A_file_name_that_is_not_of_the_form_is_not_shown(string name)
    {
        await AssertHidden(name, CleanExtract.Text(CleanExtract.Row(("SEX", "X"))));
        await AssertHidden(name, "nothing\n");
        await AssertHidden(name, "");
    }

    /// <summary>Three clients with a name in a column; the second is a young person, whose referral is listed.</summary>
    private static IEnumerable<Dictionary<string, string>> RowsWithName(string column, int number) =>
        [
            SampleRows.Client(3 * number).With((column, Secret)),
            SampleRows.Client((3 * number) + 1).With(("DOB", $"200001{number + 1:00}"), (column, Secret)),
            SampleRows.Client((3 * number) + 2).With(("DISD", "2014-04-20"), (column, Secret)),
        ];

    private static async Task AssertHidden(string fileName, string text, string secret = Secret)
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write(fileName, text);
        foreach (var counts in new[] { "rounded", "exact" })
        {
            var contracts = RepositoryPaths.ContractFolders.SelectMany(path => new[] { "--contract", path });
            var run = await CliRun.Check([
                extract,
                .. contracts,
                "--verbose",
                "--audience",
                "commissioner",
                "--counts",
                counts,
                "--out",
                folder.File(counts),
            ]);
            Assert.NotEqual(4, run.Code);
            Assert.DoesNotContain(secret, run.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, run.Error, StringComparison.OrdinalIgnoreCase);
            var parts = OutputTexts.ReadAll(folder.File(counts));
            Assert.NotEmpty(parts);
            Assert.Equal([], parts.Where(p => (p.Name + p.Text).Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(p => p.Name));
        }
    }
}
