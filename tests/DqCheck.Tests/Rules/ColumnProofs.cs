using DqCheck.Findings;
using DqCheck.Tables;

namespace DqCheck.Tests.Rules;

/// <summary>Every check of a single column fires on its bad cell and on nothing else, and not at all on its good one.</summary>
public class ColumnProofs
{
    private static readonly Table Proofs = Table.Read(Repository.Fixture("ndtms", "columns.csv"));

    public static TheoryData<int, string> Lines()
    {
        TheoryData<int, string> lines = [];
        for (var i = 0; i < Proofs.Rows.Count; i++) lines.Add(i, $"{Proofs.Rows[i]["column"]}-{Proofs.Rows[i]["check"]} {Proofs.Rows[i]["bad"]}");
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_bad_cell_fires_its_check_and_a_good_one_nothing(int index, string name)
    {
        var proof = Proofs.Rows[index];
        var rule = $"{proof["column"]}-{proof["check"]}";
        Assert.StartsWith(rule, name, StringComparison.Ordinal);
        var also = proof["also"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var bad = Found(proof, proof["bad"]).ToList();
        Assert.Contains(bad, f => f.StartsWith(rule + " ", StringComparison.Ordinal));
        Assert.Equal([], bad.Where(f => !f.StartsWith(rule + " ", StringComparison.Ordinal) && !also.Contains(f.Split(' ')[0])));
        Assert.Equal([], Found(proof, proof["good"]));
    }

    private static IEnumerable<string> Found(TableRow proof, string cell)
    {
        var with = proof["with"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=')).Select(w => (w[0], w[1]));
        var result = BaseExtract.Check(BaseExtract.Text(BaseExtract.Row([.. with, (proof["column"], cell)])));
        var text = new FindingText(result.Population);
        return result.Checks.Findings.Select(f => $"{f.Rule.Id} {text.Field(f)}: {text.Message(f)}");
    }
}
