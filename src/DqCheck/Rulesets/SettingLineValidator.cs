namespace DqCheck.Rulesets;

/// <summary>A line of <c>settings.csv</c>.</summary>
internal sealed class SettingLineValidator : LineValidator
{
    public static readonly SettingLineValidator Instance = new();

    private SettingLineValidator()
    {
        RequireFilled("setting", "value", "title", "source");
        Require(
            row => SettingBounds.All.ContainsKey(row["setting"]),
            row => $"unknown setting {row["setting"]}. Correct its name, or delete the line.",
            when: row => row["setting"].Length > 0
        );
        Require(
            row => IsWithin(row["value"], SettingBounds.All[row["setting"]]),
            row => $"value is “{row["value"]}”. Use a whole number {Describe(SettingBounds.All[row["setting"]])}.",
            when: row => row["value"].Length > 0 && SettingBounds.All.ContainsKey(row["setting"])
        );
        RequireKnownConfidence();
    }

    private static bool IsWithin(string value, (int Least, int Most) bounds) =>
        ParseNumber(value) is { } number && number >= bounds.Least && number <= bounds.Most;

    private static string Describe((int Least, int Most) bounds) => $"from {bounds.Least} to {bounds.Most}";
}
