using System.CommandLine;
using DqCheck.LocalTables;
using DqCheck.Reports.Templates;

namespace DqCheck.Cli;

/// <summary><c>dqcheck local</c>: writes the local tables that contracts need.</summary>
internal static class LocalCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("local", "Tables that a service keeps beside the extract, and that contracts count.") { CreateTemplate(output, error) };

    private static Command CreateTemplate(TextWriter output, TextWriter error)
    {
        var contracts = ContractInputs.CreateOption();
        var folder = new Option<string>("--out")
        {
            Description = "Folder to write to. A table that is there already stays as it is.",
            HelpName = "FOLDER",
            Required = true,
        };
        Command template = new("template", "Writes blank tables for contracts, and a page that says who fills in what.")
        {
            contracts,
            folder,
        };
        template.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var (written, kept) = LocalTemplate.Write(
                                Path.GetFullPath(parsed.GetRequiredValue(folder)),
                                ContractInputs.Read(parsed.GetValue(contracts)),
                                LocalDefinitionReader.ReadShipped()
                            );
                            output.WriteLine($"Written to {parsed.GetRequiredValue(folder)}: {string.Join(", ", written)}.");
                            if (kept.Count > 0)
                                output.WriteLine($"Already there, and not changed: {string.Join(", ", kept)}.");
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return template;
    }
}
