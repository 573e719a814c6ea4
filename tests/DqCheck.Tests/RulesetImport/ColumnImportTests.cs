using Xunit;

namespace DqCheck.Tests.RulesetImport;

/// <summary>Rows of a table of fields meet lines of <c>columns.csv</c>: nothing that somebody wrote is lost.</summary>
public sealed class ColumnImportTests : IDisposable
{
    private const string Header = "CSV file header,Description,Number,Layout,Inclusion,Rule numbers";

    private readonly ImportRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_line_of_several_data_sets_is_split_and_keeps_its_words()
    {
        var before = _run.ReadLines("columns.csv");
        var table = _run.Write(Header, "CLIENT,Another description,11,C(20),All,1");
        var import = _run.Import(table);
        var (old, made) = (_run.GetColumn("CLIENT", "P-Q"), _run.GetColumn("CLIENT", "R"));
        Assert.Equal((old["title"], old["why"], old["fix"]), (made["title"], made["why"], made["fix"]));
        Assert.Equal(("text", "20", "warning"), (made["type"], made["length"], made["value-severity"]));
        var after = _run.ReadLines("columns.csv");
        Assert.Equal(before.Length + 1, after.Length);
        // One line changes in one cell, and one is new: all others keep every byte and their order.
        Assert.Equal(2, after.Except(before).Count());
        Assert.Equal(["columns.csv"], import.Files.Keys);
        Assert.Equal([("sets", "P+", "P-Q")], import.Log.Changes[0].Cells);
    }

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        var table = _run.Write(Header, "CLIENT,Reference,11,C(20),All,1", "NEWITEM,A new item,,N(2),All,1; 4");
        _run.Import(table);
        Assert.Equal([], _run.Import(table).Files.Keys);
    }

    [Fact]
    public void What_somebody_wrote_in_a_line_of_the_data_set_is_kept()
    {
        var table = _run.Write("Header,Description,Number,Layout,Rules,Record", "NEWITEM,A new item,300,N(3),1,episode");
        _run.Import(table);
        Change("title", "Own title");
        Change("why", "Own why.");
        Change("fix", "Own fix.");
        Change("min", "5");
        Change("also", "998|999");
        Change("may-differ", "yes");
        Change("expected", "always");
        Change("expected-severity", "warning");
        var other = _run.Write("Header,Description,Number,Layout,Rules,Record", "NEWITEM,Official words,301,N(2),1,episode");
        var import = _run.Import(other);
        var line = _run.GetColumn("NEWITEM", "R");
        Assert.Equal(("Own title", "Own why.", "Own fix."), (line["title"], line["why"], line["fix"]));
        Assert.Equal(("5", "99", "998|999"), (line["min"], line["max"], line["also"]));
        Assert.Equal(("yes", "always", "301"), (line["may-differ"], line["expected"], line["place"]));
        Assert.Equal(["place", "max"], Assert.Single(import.Log.Changes).Cells.Select(c => c.Cell).OrderDescending());

        void Change(string cell, string value) => _run.Ruleset.Change("columns.csv", "NEWITEM", cell, value);
    }

    [Fact]
    public void Rule_2_makes_a_column_expected_and_a_partial_data_set_only_warns()
    {
        _run.Import(_run.Write("Header,Layout,Rules,Record", "NEWITEM,YYYYMMDD,1; 2,episode"));
        var line = _run.GetColumn("NEWITEM", "R");
        Assert.Equal(
            ("date", "always", "warning", "warning"),
            (line["type"], line["expected"], line["expected-severity"], line["type-severity"])
        );
    }

    [Fact]
    public void A_whole_data_set_makes_an_error_of_what_is_sourced_and_a_warning_of_the_rest()
    {
        _run.Import(
            _run.Write(
                "Header,Layout,Rules,Record,Confidence",
                "NEWITEM,N(2),1; 2; 4,episode,read",
                "DOUBTED,N(2),1; 4,episode,read; doubtful"
            ),
            r => r with { Coverage = "whole", DataSet = "ndtms-cds-s", Letter = "S", From = "2026-04-01" },
            isChecked: false
        );
        var (sure, unsure) = (_run.GetColumn("NEWITEM", "S"), _run.GetColumn("DOUBTED", "S"));
        Assert.Equal(("error", "error", "sourced"), (sure["expected-severity"], sure["value-severity"], sure["confidence"]));
        Assert.Equal(("warning", "inferred"), (unsure["value-severity"], unsure["confidence"]));
    }

    [Fact]
    public void A_list_whose_codes_do_not_have_the_layout_is_kept_without_it_and_named()
    {
        var import = _run.Import(_run.Write("Header,Layout,Rules", "MTHTN,A(1),1; 4"), r => r with { Sets = "P-R" });
        var line = _run.GetColumn("MTHTN", "P-R");
        Assert.Equal(("MTHTN", "yes", ""), (line["list"], line["open"], line["pattern"]));
        Assert.Contains(
            import.Log.Remarks,
            r => r.Contains("The codes of the list MTHTN are not all of the layout A(1)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_list_of_an_earlier_data_set_whose_codes_do_not_have_the_layout_is_left_there()
    {
        _run.Import(_run.Write("Header,Layout,Rules", "SEX,N(1),1; 2; 4"), ImportRun.AsDataSetS, isChecked: false);
        Assert.Equal(("", "[0-9]"), (_run.GetColumn("SEX", "S")["list"], _run.GetColumn("SEX", "S")["pattern"]));
    }

    [Fact]
    public void Places_follow_the_official_numbers_and_a_place_that_is_taken_gets_a_fraction()
    {
        var import = _run.Import(
            _run.Write(
                "Header,Number,Layout,Record",
                "NEWITEM,14,N(2),episode",
                "OTHERITEM,,N(2),client information review",
                "DOUBTFUL,227?,N(2),top"
            )
        );
        Assert.Equal(3, import.Log.Changes.Count(c => c is { File: "columns.csv", IsAdded: true }));
        Assert.Equal("14", _run.GetColumn("CONSENT", "P+")["place"]);
        Assert.Equal("14.01", _run.GetColumn("NEWITEM", "R")["place"]);
        Assert.Equal("299.06", _run.GetColumn("OTHERITEM", "R")["place"]);
        Assert.Equal("227", _run.GetColumn("DOUBTFUL", "R")["place"]);
    }

    [Theory]
    [InlineData("PHNEW", "sub-intervention-review")]
    [InlineData("PSYNEW", "sub-intervention-review")]
    [InlineData("RECNEW", "sub-intervention-review")]
    [InlineData("NEWUSE", "top")]
    [InlineData("CIRNEW", "client-information-review")]
    public void A_record_that_the_table_does_not_name_is_guessed_from_the_header_and_named(string column, string record)
    {
        var import = _run.Import(_run.Write("Header,Layout,Rules", $"{column},N(2),1; 4"));
        Assert.Equal(record, _run.GetColumn(column, "R")["record"]);
        Assert.Contains(import.Log.Remarks, r => r.Contains($"Assumed: {record}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_is_used_in_the_data_sets_from_its_first_to_its_last()
    {
        var import = _run.Import(
            _run.Write(
                "column,title,record,first_set,last_set,layout_r",
                "ITEMONE,One,episode,A,R,N(1)",
                "ITEMTWO,Two,episode,Q,,N(1)",
                "ITEMTHREE,Three,episode,,P,N(1)",
                "ITEMFOUR,Four,episode,,O,N(1)"
            ),
            r => r with { Sets = "P-R" }
        );
        Assert.Equal(["P-R", "Q-R", "P"], import.Log.Changes.Where(c => c.IsAdded).Select(c => c.Sets));
        Assert.Equal("ITEMFOUR is not a column of data set P-R: last in O.", Assert.Single(import.Log.Unused).Why);
    }

    [Theory]
    [InlineData("Apr 22", "Q-R")]
    [InlineData("April 2022", "Q-R")]
    [InlineData("2022-04-01", "Q-R")]
    [InlineData("01/04/2022", "Q-R")]
    [InlineData("Sept 2017", "P-R")]
    [InlineData("CDS-R", "R")]
    [InlineData("", "P-R")]
    public void The_date_of_introduction_says_the_first_data_set(string introduced, string sets)
    {
        var import = _run.Import(
            _run.Write("Header,Layout,Record,Date introduced", $"NEWITEM,N(1),episode,{introduced}"),
            r => r with { Sets = "P-R" }
        );
        Assert.Equal(sets, Assert.Single(import.Log.Changes, c => c.IsAdded).Sets);
    }

    [Fact]
    public void Columns_that_the_partial_data_set_knows_are_counted()
    {
        _run.Import(_run.Write("Header,Layout,Record", "NEWITEM,N(1),episode"), r => r with { ColumnsInAll = 230 });
        Assert.Contains(
            _run.ReadLines("datasets.csv"),
            l => l.StartsWith("ndtms-cds-r,", StringComparison.Ordinal) && l.Contains(",partial,97,230,", StringComparison.Ordinal)
        );
    }
}
