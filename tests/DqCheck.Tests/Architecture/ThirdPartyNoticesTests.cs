using System.Text.Json;
using System.Xml.Linq;

namespace DqCheck.Tests.Architecture;

/// <summary>Every package that ships with the program has its notice, in the version that ships.</summary>
public class ThirdPartyNoticesTests
{
    private static readonly string[] Notices = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "THIRD-PARTY-NOTICES.txt"));

    /// <summary>Packages that every project refers to and none ships.</summary>
    private static readonly HashSet<string> Analyzers =
    [
        .. XDocument
            .Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props"))
            .Descendants("GlobalPackageReference")
            .Select(p => p.Attribute("Include")!.Value),
    ];

    public static TheoryData<string> Packages() => [.. ShippedPackages()];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_that_ships_is_in_the_notices_with_its_licence(string package)
    {
        var line = Array.IndexOf(Notices, package);
        Assert.True(line >= 0, $"THIRD-PARTY-NOTICES.txt lacks {package}: copy authors, copyright and licence from its nuspec.");
        Assert.Matches("^    Licence: +(MIT|BSD-2-Clause|Apache-2.0|MS-PL OR Apache-2.0)$", Notices[line + 3]);
    }

    [Fact]
    public void The_notices_name_no_package_that_does_not_ship() =>
        Assert.Equal(
            ShippedPackages().Order(StringComparer.Ordinal),
            Notices
                .Index()
                .Where(l => l.Item.StartsWith("    Authors:", StringComparison.Ordinal))
                .Select(l => Notices[l.Index - 1])
                .Order(StringComparer.Ordinal)
        );

    /// <summary>What goes with one program or the other.</summary>
    private static List<string> ShippedPackages() => [.. new[] { "DqCheck.Cli", "DqCheck.Worker" }.SelectMany(ShippedPackages).Distinct()];

    private static IEnumerable<string> ShippedPackages(string program)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "src", program, "packages.lock.json")));
        var packages = file
            .RootElement.GetProperty("dependencies")
            .GetProperty("net10.0")
            .EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() != "Project" && !Analyzers.Contains(p.Name));
        return [.. packages.Select(p => $"{p.Name} {p.Value.GetProperty("resolved").GetString()}")];
    }
}
