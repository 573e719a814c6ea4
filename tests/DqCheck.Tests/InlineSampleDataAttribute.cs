using AutoFixture.Xunit3;

namespace DqCheck.Tests;

/// <summary>Fills the first parameters of a test with these values, and the others with values that do not matter to it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class InlineSampleDataAttribute(params object?[] values) : InlineAutoDataAttribute(SampleRows.Values, values);
