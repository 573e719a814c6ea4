using AutoFixture.Xunit3;

namespace DqCheck.Tests;

/// <summary>Fills the parameters of a test with values that do not matter to it; see <see cref="Some"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SomeDataAttribute() : AutoDataAttribute(Some.Values);
