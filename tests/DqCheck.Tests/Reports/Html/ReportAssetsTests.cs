using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DqCheck.Tests.Reports.Html;

/// <summary>What comes from others is as they published it.</summary>
public partial class ReportAssetsTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "src", "DqCheck", "Reports", "Html", "Assets");

    [Fact]
    public void Files_of_others_have_the_hashes_that_are_written_down()
    {
        var lines = Line().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")));
        Assert.Equal(
            Directory.EnumerateFiles(Folder, "*.min.*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            lines.Select(m => m.Groups["file"].Value).Order(StringComparer.Ordinal)
        );
        Assert.All(
            lines,
            m =>
                Assert.Equal(
                    m.Groups["hash"].Value,
                    Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, m.Groups["file"].Value))))
                )
        );
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` .*`(?<hash>[0-9a-f]{64})` \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
