using System.Text;
using DqCheck.Tables;

namespace DqCheck.Tests.Tables;

/// <summary>No cell that a spreadsheet could take for a formula is written as it is, and every cell is read back as it was.</summary>
public class CsvFileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠A1")]
    [InlineData("﹦1")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("\"=1")]
    [InlineData(" =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\u3000＝1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("\u202E=1")]
    [InlineData("\u00AD-1")]
    [InlineData("\uFE0F@A1")]
    [InlineData("\u2800=1")]
    [InlineData("\u0001=1")]
    [InlineData("\u001B=1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData(" \u200B'\"=1")]
    public void A_formula_whatever_comes_before_its_sign_is_written_with_an_apostrophe(string cell)
    {
        Assert.StartsWith("'", Write(cell).TrimStart('"'), StringComparison.Ordinal);
        Assert.Equal(cell, ReadBack(cell));
    }

    [Theory]
    [InlineData("")]
    [InlineData("N0001")]
    [InlineData("1-1")]
    [InlineData("'quoted")]
    [InlineData(" plain")]
    [InlineData("“-1” is not a valid code")]
    [InlineData("é=")]
    [InlineData("(=1)")]
    public void Other_text_is_written_as_it_is(string cell)
    {
        Assert.Equal(cell, Write(cell));
        Assert.Equal(cell, ReadBack(cell));
    }

    private static string ReadBack(string cell) => CsvFile.RemoveProtection(Unquote(Write(cell)));

    private static string Unquote(string cell) => cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static string Write(string cell)
    {
        using MemoryStream stream = new();
        using (var csv = CsvFile.Create(stream))
            csv.WriteRow(cell, "end");
        return Encoding.UTF8.GetString(stream.ToArray())[..^",end\n".Length];
    }
}
