using DqCheck.Fixtures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Fixtures;

/// <summary>The rules of data set H work on extracts of H: the same cases, without the columns that H does not have.</summary>
public class DataSetHTests
{
    private static readonly DataSet H = ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == "H");

    /// <summary>
    /// Cases about the file depend on K's header or on whole lines, and some cases vary columns that H does not have: these are left out. J
    /// has K's columns.
    /// </summary>
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (
            var fixtureCase in ShippedRuleset.Cases.Rules.Where(p =>
                H.FindRule(p.Rule) is { Record: not RecordKind.File } && VariesColumnsOfH(p)
            )
        )
            cases.Add(fixtureCase.Rule, fixtureCase.Name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_of_H_fires_where_its_case_expects(string rule, string name)
    {
        var fixtureCase = ShippedRuleset.Cases.Rules.Single(p => p.Rule == rule && p.Name == name);
        var inH = fixtureCase with
        {
            FileName = fixtureCase.FileName.Replace("-K.csv", "-H.csv", StringComparison.Ordinal),
            Extract = WithoutColumnsOfK(fixtureCase.Extract),
            Previous = fixtureCase.Previous is null ? null : WithoutColumnsOfK(fixtureCase.Previous),
            AlsoFires = [.. H.Rules.Select(r => r.Id)],
        };
        Assert.Null(ShippedRuleset.Runner.FindFailure(inH));
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
            ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == letter).Columns.Select(c => c.Name);
    }

    [Fact]
    public void The_faultless_extract_is_faultless_in_H_but_for_its_newer_interventions()
    {
        var fixtureCase = new FixtureCase
        {
            Rule = "EPI003",
            Name = "base",
            Location = "base.csv",
            FileName = "N0001-20140401-20140430-TREAT-IN-H.csv",
            Extract = WithoutColumnsOfK(CleanExtract.Text(CleanExtract.Row())),
            AlsoFires = ["MODAL-code-set"],
        };
        Assert.Null(ShippedRuleset.Runner.FindFailure(fixtureCase));
    }

    private static bool VariesColumnsOfH(FixtureCase fixtureCase)
    {
        using var folder = new TemporaryFolder();
        var table = Table.Read(folder.Write("case.csv", fixtureCase.Extract));
        return fixtureCase.FileName.EndsWith("-K.csv", StringComparison.Ordinal)
            && table.Columns.Count == 144
            && table.Rows.All(r => r.CellCount == 144)
            && table
                .Rows.Where(r => r["CLIENTID"] != "1002")
                .All(r => CleanExtract.Columns.Where(c => H.Find(c) is null).All(c => r[c] == CleanExtract.Cell(c)));
    }

    private static string WithoutColumnsOfK(string extract)
    {
        using var folder = new TemporaryFolder();
        var table = Table.Read(folder.Write("case.csv", extract));
        var columns = table.Columns.Where(c => H.Find(c) is not null).ToList();
        return string.Join(
                '\n',
                table
                    .Rows.Select(row => BaseFixture.FormatLine(columns.ToDictionary(c => c, c => row[c]), columns))
                    .Prepend(string.Join(',', columns))
            ) + "\n";
    }
}
