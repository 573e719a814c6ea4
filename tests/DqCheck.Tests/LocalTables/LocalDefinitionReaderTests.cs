using DqCheck.LocalTables;

namespace DqCheck.Tests.LocalTables;

public class LocalDefinitionReaderTests
{
    private const string Tables = "id,title,key,who,source,confidence,description\n";
    private const string Columns = "name,title,type,required,values,length,example,who,note\n";

    [Fact]
    public void Every_shipped_table_has_a_date_that_each_line_needs_and_examples_that_its_columns_allow()
    {
        Assert.NotEmpty(LocalTest.Shipped.Tables);
        Assert.All(LocalTest.Shipped.Tables, t => Assert.Contains(t.Columns, c => c is { Type: LocalColumnType.Date, IsRequired: true }));
        Assert.All(
            LocalTest.Shipped.Tables.SelectMany(t => t.Columns).Where(c => c.Example.Length > 0),
            c =>
            {
                Assert.True(c.Values.Count == 0 || c.Values.Contains(c.Example), c.Name);
                Assert.True(c.Type != LocalColumnType.Date || LocalRow.ParseDay(c.Example) is not null, c.Name);
            }
        );
    }

    [Theory]
    [InlineData("Orders,x,CLIENTID,them,doc,sourced,d", "", "id is “Orders”")]
    [InlineData("orders,x,DOB,them,doc,sourced,d", "", "key is “DOB”")]
    [InlineData("orders,x,CLIENTID,them,doc,sourced,d", "STARTED,Start,date,yes,,,,,", "has no column CLIENTID, which is its key")]
    [InlineData("orders,x,none,them,doc,sourced,d", "started,Start,date,yes,,,,,", "name is “started”")]
    [InlineData("orders,x,none,them,doc,sourced,d", "KIND,Kind,code,yes,,,,,", "values is “”")]
    [InlineData("orders,x,none,them,doc,sourced,d", "KIND,Kind,date,yes,a|b,,,,", "values is filled in")]
    [InlineData("orders,x,none,them,doc,sourced,d", "KIND,Kind,thing,yes,,,,,", "type is “thing”")]
    public void A_mistake_is_named_with_its_file_and_line(string table, string column, string mistake)
    {
        using TemporaryFolder folder = new();
        folder.Write("tables.csv", Tables + table + "\n");
        folder.Write("orders.csv", Columns + column + "\n");
        folder.Write("Orders.csv", Columns + column + "\n");
        var fault = Assert.Throws<DqCheckException>(() => LocalDefinitionReader.Read(folder.Path));
        Assert.Contains(fault.Mistakes, m => m.Contains(mistake, StringComparison.Ordinal));
    }
}
