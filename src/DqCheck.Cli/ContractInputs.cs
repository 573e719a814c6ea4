using System.CommandLine;
using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>The contracts that a command is about.</summary>
internal static class ContractInputs
{
    public static Option<string[]> CreateOption() =>
        new("--contract")
        {
            Description = "Contract, such as somerset, or a folder with one. May be repeated. Default: all that come with DqCheck.",
            HelpName = "ID|FOLDER",
        };

    /// <summary>Reads contracts; all that come with the program, if none is named.</summary>
    /// <exception cref="DqCheckException">One is not there, or has mistakes.</exception>
    public static IReadOnlyList<Contract> Read(IReadOnlyList<string>? named) =>
        ContractReader.Read(
            named is null or [] ? [.. ContractFolders.ListAll()] : named,
            RulesetReader.Read(RulesetFolders.Find(null).Folder, CodedRules.Ids)
        );
}
