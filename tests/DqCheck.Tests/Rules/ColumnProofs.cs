namespace DqCheck.Tests.Rules;

/// <summary>Every check of a single column fires on its bad cell and on nothing else, and not at all on its good one.</summary>
public class ColumnProofs
{
    public static TheoryData<int, string> Cases()
    {
        TheoryData<int, string> cases = [];
        foreach (var (i, proof) in Shipped.Proofs.Columns.Index())
            cases.Add(i, $"{proof.Rule} {proof.Name}");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_cell_fires_its_check_and_a_good_one_nothing(int index, string name)
    {
        var proof = Shipped.Proofs.Columns[index];
        Assert.Equal(name, $"{proof.Rule} {proof.Name}");
        Assert.Null(Shipped.Runner.Failure(proof));
    }
}
