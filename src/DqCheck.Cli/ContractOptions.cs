using System.CommandLine;

namespace DqCheck.Cli;

/// <summary>The options for contracts, and for what they count beside the extract.</summary>
internal sealed class ContractOptions
{
    private readonly Option<string[]> _contracts = new("--contract")
    {
        Description = "Contract, such as southampton, or a folder with one. Works out its indicators. May be repeated.",
        HelpName = "ID|FOLDER",
    };

    private readonly Option<string?> _period = new("--period")
    {
        Description =
            "The period for which contracts are reported: a month (2014-04), a quarter of the financial year (2014-Q1, April to June 2014) or a "
            + "financial year (2013/14). Default: the one in which the as-of date is.",
        HelpName = "PERIOD",
    };

    private readonly Option<string?> _local = new("--local")
    {
        Description = "Local tables that a contract counts beside the extract (see dqcheck local template).",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _returns = new("--returns")
    {
        Description = "Returns with figures that people filled in by hand (see dqcheck returns template).",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _benchmarks = new("--benchmarks")
    {
        Description = "Figures of other areas or earlier times, to compare with those of a contract.",
        HelpName = "BENCHMARKS.csv",
    };

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [_contracts, _period, _local, _returns, _benchmarks];

    /// <summary>Adds what was given to a request.</summary>
    public CheckRequest Complete(CheckRequest request, ParseResult parsed) =>
        request with
        {
            Contracts = parsed.GetValue(_contracts) ?? [],
            Period = parsed.GetValue(_period),
            LocalTables = parsed.GetValue(_local),
            Returns = parsed.GetValue(_returns),
            Benchmarks = parsed.GetValue(_benchmarks),
        };
}
