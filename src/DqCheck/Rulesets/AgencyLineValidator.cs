namespace DqCheck.Rulesets;

/// <summary>A line of <c>agencies.csv</c>.</summary>
internal sealed class AgencyLineValidator : LineValidator
{
    public static readonly AgencyLineValidator Instance = new();

    private AgencyLineValidator()
    {
        RequireFilled("agency", "source");
        RequireOneOf("adult-only", true, "yes", "no");
    }
}
