using System.Runtime.CompilerServices;

namespace DqCheck.Tests.Extracts;

/// <summary>A test that needs a file without permission to read it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnreadableFileFactAttribute : FactAttribute
{
    public UnreadableFileFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = UnreadableFile.SkipReason;
}
