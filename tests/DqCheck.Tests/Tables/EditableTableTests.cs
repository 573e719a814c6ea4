using System.Text;
using DqCheck.Tables;
using Xunit;

namespace DqCheck.Tests.Tables;

/// <summary>A file that people edit keeps every byte that is not changed.</summary>
public class EditableTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n\"1\",2\r\n\r\n 3 ,\"x\"\"y, z\"\r\n")]
    [InlineData("\uFEFFa,b\n\"two\nlines\",2\n")]
    [InlineData("a,b\n1,2,3\n4\n")]
    public void What_is_not_changed_stays_as_it_is(string text) => Assert.Equal(text, Write(Read(text)));

    [Fact]
    public void Only_the_cell_that_changes_is_written_anew()
    {
        var table = Read("a,b,c\n\"1\", 2 ,3\n\"4\",5,6\n");
        table.Lines.First()["c"] = "a, b";
        Assert.Equal("a,b,c\n\"1\", 2 ,\"a, b\"\n\"4\",5,6\n", Write(table));
    }

    [Fact]
    public void A_line_goes_behind_another_one_or_to_the_end()
    {
        var table = Read("a,b\n1,2\n3,4\n\n");
        table.Add(new Dictionary<string, string> { ["a"] = "x" }, table.Lines.First());
        table.Add(new Dictionary<string, string> { ["b"] = "say \"y\"" });
        Assert.Equal("a,b\n1,2\nx,\n3,4\n,\"say \"\"y\"\"\"\n\n", Write(table));
    }

    [Fact]
    public void A_new_column_is_blank_in_every_line()
    {
        var table = Read("a\n1\n");
        table.AddColumn("b");
        table.AddColumn("a");
        table.Lines.First()["b"] = "2";
        Assert.Equal("a,b\n1,2\n", Write(table));
    }

    private static EditableTable Read(string text)
    {
        using TemporaryFolder folder = new();
        return EditableTable.Read(folder.Write("t.csv", text));
    }

    private static string Write(EditableTable table) => Encoding.UTF8.GetString(table.ToBytes());
}
