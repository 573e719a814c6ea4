using System.CommandLine;

namespace DqCheck.Cli;

/// <summary><c>dqcheck sample</c>: writes a synthetic extract.</summary>
internal static class SampleDoor
{
    public static Command Make(TextWriter output, TextWriter error) => new("sample", "Writes a synthetic extract.");
}
