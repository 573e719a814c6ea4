namespace DqCheck.Tests.Checks.Declarative;

/// <summary>A finding on an unknown code names the code that was probably meant, and no other.</summary>
public class ColumnCheckTests
{
    [Theory]
    [InlineData("ROUTE", "03", "3")]
    [InlineData("PRNTSTAT", "0011", "11")]
    [InlineData("SEX", "f", "F")]
    public void A_code_with_leading_zeros_or_in_the_other_case_is_named(string column, string value, string code) =>
        Assert.Matches($@"\b{code}\b", GetHint(column, value));

    [Theory]
    [InlineData("ROUTE", "0")]
    [InlineData("ROUTE", "30")]
    [InlineData("ROUTE", "09")]
    [InlineData("SEX", "G")]
    public void For_any_other_value_no_code_is_named(string column, string value) => Assert.Equal("", GetHint(column, value));

    private static string GetHint(string column, string value) =>
        Assert
            .Single(
                CleanExtract.Check(CleanExtract.Text(CleanExtract.Row((column, value)))).Checks.Findings,
                f => f.Rule.Id == column + "-code"
            )
            .Detail;
}
