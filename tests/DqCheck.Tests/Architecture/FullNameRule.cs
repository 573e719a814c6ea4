using System.Text.RegularExpressions;
using Mono.Cecil;
using NetArchTest.Rules;

namespace DqCheck.Tests.Architecture;

/// <summary>Types whose full name matches a pattern.</summary>
internal sealed class FullNameRule(Regex pattern) : ICustomRule
{
    public bool MeetsRule(TypeDefinition type) => pattern.IsMatch(type.FullName);
}
