using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>Severities have an order, which decides on what a check fails and what to fix first.</summary>
public class SeverityTests
{
    private static readonly Severity[] WorstFirst = [Severity.Reject, Severity.Error, Severity.Warning, Severity.Information];

    [Fact]
    public void Reject_is_worse_than_error_and_error_than_warning_and_warning_than_information()
    {
        foreach (var (place, severity) in WorstFirst.Index())
        {
            Assert.All(WorstFirst[..(place + 1)], worse => Assert.True(worse.IsAtLeast(severity)));
            Assert.All(WorstFirst[(place + 1)..], lesser => Assert.False(lesser.IsAtLeast(severity)));
        }
    }

    [Fact]
    public void No_severity_is_left_out() => Assert.Equal(WorstFirst, Enum.GetValues<Severity>());
}
