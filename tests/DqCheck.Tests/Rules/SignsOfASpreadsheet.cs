namespace DqCheck.Tests.Rules;

/// <summary>FIL021 tells of the extract in which such values stand, and of no other.</summary>
public class SignsOfASpreadsheet
{
    private static readonly string Clean = BaseExtract.Text(BaseExtract.Row()),
        Spoiled = BaseExtract.Text(BaseExtract.Row(("CLIENTID", "1.23E+10"), ("EPISODID", "77")));

    [Fact]
    public void An_extract_is_not_told_of_what_stood_in_the_one_before_it() => Assert.Equal([], Told([Clean], Spoiled));

    [Fact]
    public void Of_two_extracts_the_spoiled_one_is_told()
    {
        Assert.Equal(["1.csv"], Told([Clean, Spoiled]));
        Assert.Equal(["0.csv"], Told([Spoiled, Clean]));
        Assert.Equal(["0.csv", "1.csv"], Told([Spoiled, Spoiled.Replace(",77,", ",78,", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_value_of_a_row_that_will_be_rejected_is_a_sign_too() =>
        Assert.Equal(
            ["0.csv"],
            Told([BaseExtract.Text(BaseExtract.Row(), BaseExtract.Row(("CONSENT", "#REF!"), ("CLIENT", "#NAME?")))]).Distinct()
        );

    [Fact]
    public void Of_two_extracts_the_one_that_lost_its_zeros_is_told()
    {
        var zeros = BaseExtract.Text([
            .. Enumerable.Range(1, 5).Select(i => BaseExtract.Row(("MODID", $"0{i}00"), ("CLIENTID", $"{i}"), ("EPISODID", $"{i}"))),
        ]);
        Assert.Equal(["1.csv"], Told([zeros, BaseExtract.Text(BaseExtract.Row(("MODID", "600")))]));
    }

    private static IEnumerable<string> Told(string[] extracts, string? previous = null)
    {
        using var folder = new TemporaryFolder();
        var result = DqRun.Run(
            new RunRequest
            {
                Extracts = [.. extracts.Select((text, i) => folder.Write($"{i}.csv", text))],
                Previous = previous is null ? [] : [folder.Write("previous.csv", previous)],
                Ruleset = Repository.Rulesets,
                AsOf = BaseExtract.AsOf,
            }
        );
        return result.Rows().Where(r => r.Rule.Id == "FIL021").Select(r => r.Files);
    }
}
