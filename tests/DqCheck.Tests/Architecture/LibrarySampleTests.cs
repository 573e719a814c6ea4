using System.Diagnostics;

namespace DqCheck.Tests.Architecture;

/// <summary>The sample of docs/library.md is a program that is compiled against the public API.</summary>
public class LibrarySampleTests
{
    [Fact]
    public void The_sample_in_the_documentation_is_the_program_that_is_compiled()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "library.md"));
        var sample = page.Split("```csharp\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "DqCheck.Sample", "Program.cs")), sample);
        Assert.InRange(sample.Split('\n').Length, 10, 25);
    }

    [Fact]
    public void The_sample_checks_an_extract_and_writes_the_outputs()
    {
        using var folder = new TemporaryFolder();
        using var program = Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "DqCheck.Sample.dll"),
                    RepositoryPaths.FixturePath("ndtms", "runs", "sample", "N0001-20140401-20140430-TREAT-IN-K.csv"),
                    folder.Path,
                },
                RedirectStandardOutput = true,
            }
        )!;
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(1, program.ExitCode);
        Assert.StartsWith("Ready to send: no.", output, StringComparison.Ordinal);
        Assert.Equal(12, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5, Directory.GetFiles(folder.Path).Length);
    }
}
