using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace DqCheck.Tests.Architecture;

/// <summary>Types that stand together in the order of dependencies: a folder, or some types of the root.</summary>
/// <param name="Name">The folder, or what the types of the root have in common.</param>
/// <param name="Names">Full names of the types, or of the namespace that holds them.</param>
internal sealed record Layer(string Name, params string[] Names)
{
    public static Layer Folder(string root, string folder) => new(folder, $"{root}.{folder}");

    public static Layer RootTypes(string name, string root, params string[] types) => new(name, [.. types.Select(t => $"{root}.{t}")]);

    /// <summary>The types of an assembly that belong to the layer.</summary>
    public PredicateList SelectTypes(Assembly assembly) =>
        Types
            .InAssembly(assembly)
            .That()
            .MeetCustomRule(new FullNameRule(new($"^({string.Join('|', Names.Select(Regex.Escape))})([./+`]|$)")));

    /// <summary>Each type of the layers that uses a layer after its own, and that layer.</summary>
    public static IEnumerable<string> FindViolations(Assembly assembly, IReadOnlyList<Layer> layers) =>
        from used in layers
        from user in layers.TakeWhile(l => l != used)
        from type in user.SelectTypes(assembly).Should().NotHaveDependencyOnAny(used.Names).GetResult().FailingTypeNames ?? []
        select $"{type} uses {used.Name}";
}
