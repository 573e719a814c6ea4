using DqCheck.Findings;

namespace DqCheck.Tests.Findings;

/// <summary>
/// Fingerprints stay the same from one version of the program to the next, because they identify findings of previous runs and accepted
/// findings.
/// </summary>
public class FingerprintGeneratorTests
{
    [Fact]
    public void A_fingerprint_is_the_beginning_of_a_hash_of_what_the_finding_is_about()
    {
        var names = new FingerprintGenerator();
        Assert.Equal("ad3daeae5a46a0a4", names.Create("EPI001", "N0001", "1001", "2001", "", "TRIAGED", ""));
        Assert.Equal("fa35e1b583825b78", names.Create("EPI001", "N0001", "1001", "2001", "", "TRIAGED", ""));
        Assert.Equal("ld75d4b9966a5486", names.Create("FIL007", "N0001", "", "", "", new string('É', 300), "second"));
    }
}
