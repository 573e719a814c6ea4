using AutoFixture.Xunit3;

namespace DqCheck.Tests;

/// <summary>Fills the parameters of a test with values that do not matter to it; see <see cref="SampleRows"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleDataAttribute() : AutoDataAttribute(SampleRows.Values);
