namespace DqCheck.Tests.Fixtures;

/// <summary>Every check of a single column fires only on its bad cell, and no check fires on its good one.</summary>
public class ColumnFixtureTests
{
    public static TheoryData<int, string> Cases()
    {
        TheoryData<int, string> cases = [];
        foreach (var (i, fixtureCase) in ShippedRuleset.Cases.Columns.Index())
            cases.Add(i, $"{fixtureCase.Rule} {fixtureCase.Name}");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_cell_fires_only_its_check_and_a_good_one_fires_none(int index, string name)
    {
        var fixtureCase = ShippedRuleset.Cases.Columns[index];
        Assert.Equal(name, $"{fixtureCase.Rule} {fixtureCase.Name}");
        Assert.Null(ShippedRuleset.FindFailure(fixtureCase));
    }
}
