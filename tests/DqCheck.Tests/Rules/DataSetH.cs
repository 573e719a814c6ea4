using DqCheck.Proofs;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Rules;

/// <summary>The rules of data set H hold on extracts of H: the same cases, without the columns that H does not have.</summary>
public class DataSetH
{
    private static readonly DataSet H = Shipped.Ruleset.DataSets.Single(d => d.Letter == "H");

    /// <summary>
    /// Cases about the file as such speak of K's header or of whole lines, and some vary columns that H does not have: these stay out. J
    /// has K's columns.
    /// </summary>
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (var proof in Shipped.Proofs.Rules.Where(p => H.FindRule(p.Rule) is { Record: not RecordKind.File } && IsOfColumns(p)))
            cases.Add(proof.Rule, proof.Name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_of_H_fires_where_its_case_says(string rule, string name)
    {
        var proof = Shipped.Proofs.Rules.Single(p => p.Rule == rule && p.Name == name);
        var inH = proof with
        {
            FileName = proof.FileName.Replace("-K.csv", "-H.csv", StringComparison.Ordinal),
            Extract = WithoutColumnsOfK(proof.Extract),
            Previous = proof.Previous is null ? null : WithoutColumnsOfK(proof.Previous),
            Also = [.. H.Rules.Select(r => r.Id)],
        };
        Assert.Null(Shipped.Runner.Failure(inH));
    }

    [Fact]
    public void H_has_112_columns_no_reviews_and_K_and_J_the_same_144()
    {
        Assert.Equal(112, H.Columns.Count);
        Assert.DoesNotContain(H.Columns, c => c.Kind is RecordKind.Review or RecordKind.TimeInTreatment);
        Assert.DoesNotContain(
            H.Rules,
            r => r.Id.StartsWith("SIR", StringComparison.Ordinal) || r.Id.StartsWith("TIT", StringComparison.Ordinal)
        );
        Assert.Equal(Columns("K"), Columns("J"));

        static IEnumerable<string> Columns(string letter) =>
            Shipped.Ruleset.DataSets.Single(d => d.Letter == letter).Columns.Select(c => c.Name);
    }

    [Fact]
    public void The_faultless_extract_is_faultless_in_H_but_for_its_newer_interventions()
    {
        var proof = new Proof
        {
            Rule = "EPI003",
            Name = "base",
            Place = "base.csv",
            FileName = "N0001-20140401-20140430-TREAT-IN-H.csv",
            Extract = WithoutColumnsOfK(BaseExtract.Text(BaseExtract.Row())),
            Also = ["MODAL-code-set"],
        };
        Assert.Null(Shipped.Runner.Failure(proof));
    }

    private static bool IsOfColumns(Proof proof)
    {
        using var folder = new TemporaryFolder();
        var table = Table.Read(folder.Write("case.csv", proof.Extract));
        return proof.FileName.EndsWith("-K.csv", StringComparison.Ordinal)
            && table.Columns.Count == 144
            && table.Rows.All(r => r.Cells == 144)
            && table
                .Rows.Where(r => r["CLIENTID"] != "1002")
                .All(r => BaseExtract.Columns.Where(c => H.Find(c) is null).All(c => r[c] == BaseExtract.Cell(c)));
    }

    private static string WithoutColumnsOfK(string extract)
    {
        using var folder = new TemporaryFolder();
        var table = Table.Read(folder.Write("case.csv", extract));
        var columns = table.Columns.Where(c => H.Find(c) is not null).ToList();
        return string.Join(
                '\n',
                table
                    .Rows.Select(row => Pattern.Line(columns.ToDictionary(c => c, c => row[c]), columns))
                    .Prepend(string.Join(',', columns))
            ) + "\n";
    }
}
