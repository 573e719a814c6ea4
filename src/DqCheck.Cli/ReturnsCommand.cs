using System.CommandLine;
using DqCheck.Contracts;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Cli;

/// <summary><c>dqcheck returns</c>: writes the workbook in which figures are returned by hand.</summary>
internal static class ReturnsCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("returns", "Figures that people return by hand, because no extract or table holds them.") { CreateTemplate(output, error) };

    private static Command CreateTemplate(TextWriter output, TextWriter error)
    {
        Option<string> contract = new("--contract")
        {
            Description = "Contract, such as barnet, or a folder with one.",
            HelpName = "ID|FOLDER",
            Required = true,
        };
        Option<string> period = new("--period")
        {
            Description = $"The period: {ReportingPeriod.Forms}.",
            HelpName = "PERIOD",
            Required = true,
        };
        Option<string?> earlier = new("--returns")
        {
            Description = "Folder with earlier returns. The last value of each line is shown beside its cell.",
            HelpName = "FOLDER",
        };
        Option<string> file = new("--out")
        {
            Description = "Workbook to write. One that is there already is not replaced.",
            HelpName = "FILE.xlsx",
            Required = true,
        };
        Command template = new("template", "Writes a workbook with a yellow cell for each figure that a contract asks for.")
        {
            contract,
            period,
            earlier,
            file,
        };
        template.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var path = parsed.GetRequiredValue(file);
                            Write(
                                path,
                                parsed.GetRequiredValue(contract),
                                parsed.GetRequiredValue(period),
                                parsed.GetValue(earlier),
                                output
                            );
                            output.WriteLine($"Written: {path}. Fill in its yellow cells, and save it in the folder of returns.");
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return template;
    }

    private static void Write(string path, string named, string periodText, string? folder, TextWriter output)
    {
        var contract = ContractInputs.Read([named]).Single();
        var period =
            ReportingPeriod.Parse(periodText)
            ?? throw new DqCheckException(FaultKind.Usage, $"--period “{periodText}” is not a period. Use {ReportingPeriod.Forms}.");
        if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new DqCheckException(FaultKind.Usage, "--out must be the name of a workbook that ends in .xlsx.");
        if (File.Exists(path))
            throw new DqCheckException(
                FaultKind.Usage,
                $"{Path.GetFileName(path)} is there already, and may be filled in. Give another name, or move it."
            );
        if (ReturnsTemplate.FindLines(contract).Count == 0)
            throw new DqCheckException(FaultKind.Usage, $"The contract {contract.Id} has no line that is returned by hand.");
        var (earlier, notes) = folder is null ? ([], []) : ReturnReader.Read(folder, [contract]);
        foreach (var note in notes)
            output.WriteLine(TerminalText.CleanLine(note.Text));
        using AtomicFiles files = new(Path.GetDirectoryName(Path.GetFullPath(path))!);
        files.Add(Path.GetFileName(path), stream => ReturnsTemplate.Write(stream, contract, period, earlier, []));
        files.Commit();
    }
}
