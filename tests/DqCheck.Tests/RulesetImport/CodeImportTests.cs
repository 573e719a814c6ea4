using Xunit;

namespace DqCheck.Tests.RulesetImport;

/// <summary>Reference data and geographic codes meet the files in <c>codes</c>.</summary>
public sealed class CodeImportTests : IDisposable
{
    private readonly ImportRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Codes_of_a_column_without_a_list_give_it_one()
    {
        _run.Import(_run.Write("Header,Code,Text", "HOUSING,1,Owns home", "HOUSING,2,Rented home"), r => r with { Sets = "Q-R" });
        Assert.Equal(("Owns home", "Q-R"), (_run.GetCodes("HOUSING", "1")[0]["text"], _run.GetCodes("HOUSING", "1")[0]["sets"]));
        Assert.Equal(("HOUSING", "yes"), (_run.GetColumn("HOUSING", "Q-R")["list"], _run.GetColumn("HOUSING", "Q-R")["open"]));
    }

    [Fact]
    public void A_code_with_another_text_gets_a_line_of_its_own_with_the_groups_of_the_old_one()
    {
        _run.Import(_run.Write("Header,Code,Text", "DISRSN,80,Completed without drugs"));
        var lines = _run.GetCodes("DISRSN", "80");
        Assert.Equal(["H-Q", "R"], lines.Select(l => l["sets"]));
        Assert.Equal(
            ("Completed without drugs", lines[0]["group"], lines[0]["read-as"]),
            (lines[1]["text"], lines[1]["group"], lines[1]["read-as"])
        );
        Assert.NotEqual("", lines[0]["group"]);
    }

    [Fact]
    public void A_code_that_is_there_with_the_same_text_does_not_change() =>
        Assert.Equal([], _run.Import(_run.Write("Header,Code,Text", "RFLS,3,GP")).Files.Keys);

    [Fact]
    public void In_a_whole_data_set_a_list_is_closed_and_codes_that_are_not_in_the_tables_end()
    {
        _run.Import(
            _run.Write(
                "Header,Layout,Rules",
                "INJSTAT,A(1),1; 4",
                "Header,Code,Text",
                "INJSTAT,C,Currently injecting",
                "INJSTAT,N,Never injected"
            ),
            r => ImportRun.AsDataSetS(r) with { Coverage = "whole" },
            isChecked: false
        );
        Assert.Equal("H-R", Assert.Single(_run.GetCodes("INJSTAT", "P"))["sets"]);
        Assert.Contains("+", _run.GetCodes("INJSTAT", "C")[0]["sets"], StringComparison.Ordinal);
        Assert.Equal(
            ("INJSTAT", "", "error"),
            (
                _run.GetColumn("INJSTAT", "S")["list"],
                _run.GetColumn("INJSTAT", "S")["open"],
                _run.GetColumn("INJSTAT", "S")["value-severity"]
            )
        );
    }

    [Fact]
    public void New_codes_do_not_go_into_a_list_that_other_columns_share()
    {
        _run.Import(_run.Write("Header,Code,Text", "PHBUDI,Y,Yes", "PHBUDI,N,No", "PHBUDI,U,Not known"));
        Assert.Equal([], _run.GetCodes("YESNO", "U"));
        Assert.Equal("PHBUDI", _run.GetColumn("PHBUDI", "R")["list"]);
    }

    [Theory]
    [InlineData("DRUG1,5003,A new substance", 1)]
    [InlineData("\"DRUG1, DRUG2, DRUG3\",5003,A new substance", 1)]
    [InlineData("DRUG1/2/3,5003,A new substance", 1)]
    public void Columns_that_share_a_list_of_their_name_get_a_code_once(string row, int lines)
    {
        _run.Import(_run.Write("Header,Code,Text", row));
        Assert.Equal(lines, _run.GetCodes("DRUG", "5003").Count);
    }

    [Theory]
    [InlineData("DOMVIC,,Yes", "DOMVIC: the code is blank, only its text is there: “DOMVIC | Yes”.")]
    [InlineData("DOMVIC,1,", "DOMVIC: the code “1” has no text.")]
    [InlineData("NOITEM,1,Yes", "NOITEM is not a column of data set R.")]
    [InlineData("no header,1,Yes", "“no header” is not a column header.")]
    public void A_row_that_is_not_understood_is_named(string row, string why) =>
        Assert.Equal([why], _run.Import(_run.Write("Header,Code,Text", row)).Log.Unused.Select(u => u.Why));

    [Theory]
    [InlineData("P-R", "R")]
    [InlineData("Q+", "R")]
    [InlineData("R", "R")]
    [InlineData("N-O", "")]
    [InlineData("extract 2024", "")]
    public void A_code_can_say_its_data_sets(string cell, string sets)
    {
        var import = _run.Import(_run.Write("field,code,meaning,versions", $"DOMVIC,1,Yes,{cell}"));
        Assert.Equal(sets, string.Concat(import.Log.Changes.Where(c => c.File == "codes/DOMVIC.csv").Select(c => c.Sets)));
        Assert.Equal(sets.Length == 0 ? 1 : 0, import.Log.Unused.Count);
    }

    [Theory]
    [InlineData("UTLA23CD,UTLA23NM")]
    [InlineData("Upper tier local authority code,Upper tier local authority name")]
    public void Geographic_codes_go_into_the_list_of_their_kind(string header)
    {
        _run.Import(_run.Write(header, "E10000020,Norfolk", "E06000001,Hartlepool"), r => r with { Sets = "P-R" });
        Assert.Equal("Norfolk", Assert.Single(_run.GetCodes("UTLA", "E10000020"))["text"]);
        Assert.Equal("UTLA", _run.GetColumn("UTLA", "P-R")["list"]);
    }
}
