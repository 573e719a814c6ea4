using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>The meaning of cells under <c>sets</c>.</summary>
public class DataSetLettersTests
{
    private static readonly DataSetLetters Letters = new(["H", "J", "K", "L"]);

    [Theory]
    [InlineData("J", "J")]
    [InlineData("J+", "J K L")]
    [InlineData("L+", "L")]
    [InlineData("H-K", "H J K")]
    [InlineData("K-K", "K")]
    [InlineData("H K+", "H K L")]
    [InlineData("L H-J", "H J L")]
    [InlineData("later", "")]
    [InlineData("H-J later", "H J")]
    [InlineData("K-H", "")]
    [InlineData("", "")]
    public void Letters_ranges_and_several_of_them_are_read(string sets, string letters) =>
        Assert.Equal(letters, string.Join(' ', Letters.Read(sets)));

    [Theory]
    [InlineData("H J K")]
    [InlineData("H-K L+")]
    [InlineData("K+ later")]
    public void A_valid_cell_has_no_mistake(string sets) => Assert.Null(Letters.MistakeIn(sets, DataSetLetters.Later));

    [Theory]
    [InlineData("M")]
    [InlineData("H-M")]
    [InlineData("M-H")]
    [InlineData("K++")]
    [InlineData("K +")]
    [InlineData("HJ")]
    [InlineData("-K")]
    [InlineData("k")]
    public void An_unknown_letter_is_a_mistake(string sets) =>
        Assert.StartsWith("use the letters of data sets in datasets.csv", Letters.MistakeIn(sets), StringComparison.Ordinal);

    [Fact]
    public void A_range_runs_from_the_older_to_the_newer() =>
        Assert.Equal("L-J is in the wrong order, because J began before L. Write J-L.", Letters.MistakeIn("H L-J"));
}
