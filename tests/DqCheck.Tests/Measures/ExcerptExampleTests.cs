using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.Tests.Measures;

/// <summary>The check <c>excerpt-r</c>: on a partial data set the program computes what its README derives by hand.</summary>
public class ExcerptExampleTests
{
    private static readonly string Folder = RepositoryPaths.FixturePath("ndtms", "runs", "excerpt-r");

    private static readonly CheckResult Result = ExtractCheck.Run(
        new CheckRequest
        {
            Extracts = [Directory.EnumerateFiles(Folder, "*-TREAT-IN-R.csv").Single()],
            Ruleset = RepositoryPaths.RulesetFolder,
        }
    );

    public static TheoryData<string, string, string, string> Figures() =>
        [
            .. Table
                .Read(Path.Combine(Folder, "measures.csv"))
                .Rows.Select(row => new TheoryDataRow<string, string, string, string>(
                    row["measure"],
                    row["numerator"],
                    row["denominator"],
                    row["value"]
                )),
        ];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_the_one_derived_by_hand(string id, string numerator, string denominator, string value)
    {
        var figure = Result.GetMeasure(id).Figure!;
        Assert.Equal((numerator, denominator), (Format(figure.Numerator?.Number), Format(figure.Denominator?.Number)));
        Assert.Equal(
            value,
            (figure.Fraction is { } fraction ? fraction.Show(4)?.Percent : figure.Value)?.ToString("0.####", CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void It_is_judged_in_part_and_names_the_columns_that_are_not_judged()
    {
        Assert.Null(Result.IsReadyToSend);
        Assert.Equal(
            "8 columns of this extract are not judged: NATION, RELIGION, PREVTR, EHCSC, PHMETHOR, PSYMOTI, PSYCOUN, CIRDATE.",
            Result.FindingRows().Single(r => r.Rule.Id == "FIL043").Message
        );
        Assert.Equal(1, Result.Population[RecordKind.ClientInformationReview].Count);
    }

    [Fact]
    public void What_cannot_be_computed_names_the_reason() =>
        Assert.Contains("published", Result.GetMeasure("treatment-progress").Reason, StringComparison.Ordinal);

    private static string Format(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
