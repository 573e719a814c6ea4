using System.CommandLine;
using DqCheck.Contracts;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary><c>dqcheck contracts</c>: shows where each line of a contract takes its figure from.</summary>
internal static class ContractsCommand
{
    private static readonly Option<string?> Workspace = new("--workspace")
    {
        Description = "Workspace whose local tables, returns and benchmarks count as given.",
        HelpName = "FOLDER",
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        ContractOptions options = new();
        Command coverage = new(
            "coverage",
            "Lists every line of contracts: its class, where its figure comes from, and what is still awaited from whom."
        );
        foreach (var option in options.All.Append(Workspace))
            coverage.Add(option);
        coverage.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            Print(Complete(options, parsed), output);
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return new("contracts", "Shows what contracts need.") { coverage };
    }

    private static CheckRequest Complete(ContractOptions options, ParseResult parsed)
    {
        var request = options.Complete(new() { Extracts = [] }, parsed);
        return parsed.GetValue(Workspace) is { } folder ? Workspaces.Workspace.Open(folder).Complete(request) : request;
    }

    private static void Print(CheckRequest request, TextWriter output)
    {
        var contracts = ContractInputs.Read(request.Contracts);
        Mistakes mistakes = new();
        var benchmarks = request.Benchmarks is { } path ? BenchmarkReader.Read(path, mistakes) : [];
        mistakes.ThrowIfAny("The benchmarks have mistakes:");
        var (returns, notes) = request.Returns is { } folder ? ReturnReader.Read(folder, contracts) : ([], []);
        foreach (var note in notes)
            output.WriteLine(TerminalText.CleanLine(note.Text));
        var lines = Coverage.Find(contracts, Coverage.FindGiven(request.LocalTables), returns, benchmarks).ToList();
        var (contract, number) = (lines.Max(l => l.Contract.Length), lines.Max(l => l.Line.Length));
        foreach (var line in lines)
        {
            var state = CoverageText.ToWords(line.State);
            output.WriteLine(
                TerminalText.CleanLine(
                    $"{line.Contract.PadRight(contract)}  {line.Line.PadRight(number)}  {line.Class}  {state, -20}  {line.Detail}"
                )
            );
        }

        var counts = lines.CountBy(l => l.State).OrderBy(c => c.Key).Select(c => $"{c.Value} {CoverageText.ToWords(c.Key)}");
        output.WriteLine($"{Plural.Format(lines.Count, "line", "lines")}: {string.Join(", ", counts)}.");
    }
}
