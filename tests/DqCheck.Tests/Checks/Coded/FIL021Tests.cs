namespace DqCheck.Tests.Checks.Coded;

/// <summary>FIL021 reports only the extract with such values.</summary>
public class FIL021Tests
{
    private static readonly string Clean = CleanExtract.Text(CleanExtract.Row());

    private static readonly string Spoiled = CleanExtract.Text(CleanExtract.Row(("CLIENTID", "1.23E+10"), ("EPISODID", "77")));

    [Fact]
    public void Values_of_the_previous_extract_are_not_reported() => Assert.Equal([], ReportedFiles([Clean], Spoiled));

    [Fact]
    public void Only_the_changed_one_of_two_extracts_is_reported()
    {
        Assert.Equal(["1.csv"], ReportedFiles([Clean, Spoiled]));
        Assert.Equal(["0.csv"], ReportedFiles([Spoiled, Clean]));
        Assert.Equal(["0.csv", "1.csv"], ReportedFiles([Spoiled, Spoiled.Replace(",77,", ",78,", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_value_of_a_row_that_will_be_rejected_is_a_sign_too() =>
        Assert.Equal(
            ["0.csv"],
            ReportedFiles([CleanExtract.Text(CleanExtract.Row(), CleanExtract.Row(("CONSENT", "#REF!"), ("CLIENT", "#NAME?")))]).Distinct()
        );

    [Fact]
    public void Only_the_one_of_two_extracts_that_lost_its_zeros_is_reported()
    {
        var zeros = CleanExtract.Text([
            .. Enumerable.Range(1, 5).Select(i => CleanExtract.Row(("MODID", $"0{i}00"), ("CLIENTID", $"{i}"), ("EPISODID", $"{i}"))),
        ]);
        Assert.Equal(["1.csv"], ReportedFiles([zeros, CleanExtract.Text(CleanExtract.Row(("MODID", "600")))]));
    }

    private static IEnumerable<string> ReportedFiles(string[] extracts, string? previous = null)
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [.. extracts.Select((text, i) => folder.Write($"{i}.csv", text))],
                Previous = previous is null ? [] : [folder.Write("previous.csv", previous)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );
        return result.FindingRows().Where(r => r.Rule.Id == "FIL021").Select(r => r.Files);
    }
}
