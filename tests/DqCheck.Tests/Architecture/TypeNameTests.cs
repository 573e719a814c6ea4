using System.Reflection;
using System.Runtime.CompilerServices;

namespace DqCheck.Tests.Architecture;

/// <summary>A name says which type is meant, whatever namespaces a file uses.</summary>
public class TypeNameTests
{
    [Fact]
    public void No_two_types_of_the_programs_share_a_name() =>
        Assert.Equal(
            [],
            SharedNames(
                typeof(ExtractCheck).Assembly,
                typeof(DqCheck.Cli.CommandLineApp).Assembly,
                typeof(DqCheck.Worker.Watch.WatchedFolder).Assembly
            )
        );

    [Fact]
    public void No_two_types_of_the_tests_share_a_name() => Assert.Equal([], SharedNames(typeof(TypeNameTests).Assembly));

    /// <summary>Nested types are left out, and so are the entry points, whose name is that of every program.</summary>
    private static IEnumerable<string> SharedNames(params Assembly[] assemblies) =>
        assemblies
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.IsNested && t.Name != "Program" && !t.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(t => t.Namespace?.StartsWith("DqCheck", StringComparison.Ordinal) == true)
            .GroupBy(t => t.Name.Split('`')[0])
            .Where(types => types.Count() > 1)
            .Select(types => string.Join(", ", types.Select(t => t.FullName)));
}
