using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>The folder of a result is named after its agencies, and other agencies have another folder.</summary>
public sealed class ResultPlaceTests
{
    [Theory]
    [InlineData("N0001", "N0001")]
    [InlineData("N0001 N0002", "N0001+N0002")]
    [InlineData("N0001 N0002 N0003 N0004 N0005 N0006", "N0001+N0002+N0003+N0004+N0005+N0006")]
    [InlineData("N0001 N0002 N0003 N0004 N0005 N0006 N0007", "N0001-and-6-more-")]
    [InlineData("../x", "no-agency")]
    [InlineData("", "no-agency")]
    [InlineData("../x N0001", "N0001-and-1-more-")]
    public void It_is_named_after_the_codes_and_nothing_else(string agencies, string name)
    {
        var found = GetName(agencies);
        Assert.Equal(name, name.EndsWith('-') ? found[..^8] : found);
        Assert.Matches("^[A-Za-z0-9+-]+$", found);
    }

    [Fact]
    public void Other_agencies_have_another_name() =>
        Assert.NotEqual(GetName("N0001 N0002 N0003 N0004 N0005 N0006 N0007"), GetName("N0001 N0002 N0003 N0004 N0005 N0006 N0008"));

    private static string GetName(string agencies) =>
        ResultPlace.GetName([.. agencies.Split(' ', StringSplitOptions.RemoveEmptyEntries)], code => code.StartsWith('N'));
}
