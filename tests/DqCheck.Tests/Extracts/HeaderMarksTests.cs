namespace DqCheck.Tests.Extracts;

/// <summary>The data set that the columns of a header show, and what happens if the file name shows another.</summary>
public class HeaderMarksTests
{
    private static readonly string[] EarlierFlags = ["PHBUPSTBL", "PHBUPWTH"];
    private static readonly string[] MarksOfR = ["PHBUPREN", "PHBUDI"];
    private static readonly string[] MarksOfQ = ["HOUSING", "HOMELESS", "DOMVIC", "SEXWORK", "VOLNPWORK"];
    private static readonly string[] MarksOfP = ["UTLA", "NALOXAD", "PHOSTSPVD"];

    [Fact]
    public void A_header_with_the_marks_of_R_is_of_R() =>
        AssertChosen(
            "R",
            "from the column headings (PHBUPREN and PHBUDI came with data set R)",
            PartialExtract.Text(PartialExtract.Row()),
            "april.csv"
        );

    [Fact]
    public void A_flag_that_ended_before_R_makes_it_Q() =>
        AssertChosen("Q", "came with data set Q)", PartialExtract.TextWith([("PHBUPSTBL", "N")], PartialExtract.Row()), "april.csv");

    [Fact]
    public void Without_the_marks_of_R_it_is_Q() =>
        AssertChosen("Q", "came with data set Q)", PartialExtract.TextWithout(MarksOfR, PartialExtract.Row()), "april.csv");

    [Fact]
    public void Without_the_marks_of_R_and_Q_it_is_P() =>
        AssertChosen(
            "P",
            "(PHOSTSPVD, UTLA and NALOXAD came with data set P)",
            PartialExtract.TextWithout([.. MarksOfR, .. MarksOfQ], PartialExtract.Row()),
            "april.csv"
        );

    [Fact]
    public void Without_the_marks_of_P_to_R_it_is_N() =>
        AssertChosen(
            "N",
            "(MTHTN and CRTMHN came with data set N)",
            PartialExtract.TextWithout([.. MarksOfR, .. MarksOfQ, .. MarksOfP], PartialExtract.Row()),
            "april.csv"
        );

    [Fact]
    public void The_header_of_K_is_of_K() =>
        AssertChosen("K", "from the column headings (144 of 144 match)", CleanExtract.Text(CleanExtract.Row()), "april.csv");

    [Theory]
    [InlineData("K", "R", "PHBUPREN and PHBUDI came with data set R. DqCheck believed the header and checked the extract as data set R.")]
    [InlineData("P", "R", "PHBUPREN and PHBUDI came with data set R. DqCheck believed the header and checked the extract as data set R.")]
    public void A_header_of_a_later_data_set_is_believed(string letter, string chosen, string why)
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row()), Name(letter));
        Assert.Equal(chosen, result.DataSet.DataSet.Letter);
        var finding = result.FindingRows().Single(r => r.Rule.Id == "FIL042");
        Assert.Equal((Severity.Warning, $"The file name says data set {letter}, but {why}"), (finding.Rule.Severity, finding.Message));
    }

    [Fact]
    public void A_header_with_columns_that_ended_before_is_believed()
    {
        var result = PartialExtract.Check(
            PartialExtract.TextWith([.. EarlierFlags.Select(f => (f, "N"))], PartialExtract.Row()),
            Name("R")
        );
        Assert.Equal("Q", result.DataSet.DataSet.Letter);
        Assert.Equal(
            "The file name says data set R, but PHBUPSTBL and PHBUPWTH in the header belong to earlier data sets. "
                + "DqCheck believed the header and checked the extract as data set Q.",
            result.FindingRows().Single(r => r.Rule.Id == "FIL042").Message
        );
    }

    [Fact]
    public void A_name_is_believed_where_all_columns_are_of_a_whole_data_set()
    {
        var result = PartialExtract.Check(CleanExtract.Text(CleanExtract.Row()), Name("R"));
        Assert.Equal("R", result.DataSet.DataSet.Letter);
        Assert.Equal(
            "The file name says data set R, but all 144 columns of the header are those of data set K, and none came later. "
                + "DqCheck believed the file name and checked the extract as data set R.",
            result.FindingRows().Single(r => r.Rule.Id == "FIL042").Message
        );
    }

    [Fact]
    public void A_name_and_a_header_that_agree_are_no_finding()
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row()));
        Assert.Equal(("from the letter R in the file name", 0), (result.DataSet.Explanation, result.FindingRows().Count));
    }

    [Fact]
    public void Each_of_two_extracts_has_a_finding_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts =
                [
                    folder.Write(Name("R"), PartialExtract.Text(PartialExtract.Row())),
                    folder.Write(Name("K"), PartialExtract.Text(PartialExtract.Row(("CLIENTID", "5")))),
                ],
                Ruleset = RepositoryPaths.RulesetFolder,
            }
        );
        Assert.Equal(1, result.FindingRows().Single(r => r.Rule.Id == "FIL042").Finding.File);
    }

    private static void AssertChosen(string letter, string why, string text, string name)
    {
        var choice = PartialExtract.Check(text, name).DataSet;
        Assert.Equal(letter, choice.DataSet.Letter);
        Assert.EndsWith(why, choice.Explanation, StringComparison.Ordinal);
    }

    private static string Name(string letter) => PartialExtract.FileName.Replace("-R.csv", $"-{letter}.csv", StringComparison.Ordinal);
}
