using System.CommandLine;
using System.CommandLine.Parsing;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary>The arguments and options of <c>dqcheck check</c>, and the request and outputs that they ask for.</summary>
internal sealed class CheckOptions
{
    private readonly Argument<string[]> _extracts = new("extract")
    {
        Description = "Extracts to check, as exported (CSV). Several extracts are checked together. Wildcards such as *.csv work.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _workspace = new("--workspace")
    {
        Description =
            "Folder made by dqcheck workspace new. It holds the settings, the results of each month and what is compared with them, so that "
            + "no other option is needed. An option that you give comes before the workspace.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _ruleset = new("--ruleset")
    {
        Description =
            "Data set, such as ndtms-cds-k, or a folder with a ruleset. Default: by the last letter of the file name, else by the header.",
        HelpName = "ID|FOLDER",
    };

    private readonly ContractOptions _contracts = new();

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description =
            "The date that the figures describe. Default: the end date in the file name if the data agree with it, else the last date in the "
            + "data.",
        HelpName = "YYYY-MM-DD",
        CustomParser = CheckCommand.ParseDate,
    };

    private readonly Option<string[]> _previous = new("--previous")
    {
        Description = "The extract that you sent last time. Reports what has disappeared or changed since then. May be repeated.",
        HelpName = "EXTRACT",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "The findings.csv of an earlier check. Reports which findings are new, still open, fixed or no longer checkable.",
        HelpName = "FINDINGS.csv",
    };

    private readonly Option<string?> _accepted = new("--accepted")
    {
        Description =
            "Known findings you have decided to leave (see dqcheck accept). They move from Fix first to Accepted and still count "
            + "in every figure.",
        HelpName = "ACCEPTED.csv",
    };

    private readonly Option<string?> _people = new("--people")
    {
        Description = "Keyworker and team of each CLIENTID or EPISODID. Adds both to the lists of cases and to findings.csv.",
        HelpName = "PEOPLE.csv",
    };

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = "Names of columns in your case-management system, and the NDTMS column that each of them is.",
        HelpName = "MAPPING.csv",
    };

    private readonly Option<string?> _carry = new("--carry")
    {
        Description =
            "Last month's workbook. Copies the reasons and actions typed into its yellow cells. Needs a contract with monthly figures, "
            + "such as somerset.",
        HelpName = "WORKBOOK",
    };

    private readonly Option<string?> _split = new("--split")
    {
        Description = "Also writes a workbook for each keyworker or team in --people.",
    };

    private readonly Option<string?> _folder = new("--out")
    {
        Description = "Folder for the output files. It is created if needed. Without it, no file is written.",
        HelpName = "FOLDER",
    };

    private readonly Option<IReadOnlyList<OutputFormat>?> _formats = new("--formats")
    {
        Description = $"Formats to write, separated by commas: {OutputFormats.Ids(", ")}. Default: all.",
        HelpName = OutputFormats.Ids(","),
        CustomParser = ParseFormats,
    };

    private readonly Option<string> _audience = new("--audience")
    {
        Description = "Who the output files are for. A commissioner's copy has rounded counts only and no client-level data.",
        DefaultValueFactory = _ => EnumText.ToWord(Audience.Provider),
    };

    private readonly Option<bool> _allowMixedFolder = new("--allow-mixed-folder")
    {
        Description =
            "Write client-level files and a commissioner's copy into one folder. By default the check refuses: somebody could send both.",
    };

    private readonly Option<string> _counts = new("--counts")
    {
        Description =
            "With --audience commissioner: how counts are shown. Exact counts can tell something about single people: use them only where "
            + "the agreement between provider and commissioner allows it.",
        DefaultValueFactory = _ => EnumText.ToWord(CountPrecision.Rounded),
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description =
            "Lowest severity that gives exit code 1. With target, a missed target gives it too. Late or missing reviews and long waits count "
            + "only with target.",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Print every figure and every rule with findings." };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Do not show progress." };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only the verdict." };

    public CheckOptions()
    {
        _split.AcceptOnly(EnumText.GetWords<SplitBy>());
        _audience.AcceptOnly(EnumText.GetWords<Audience>());
        _counts.AcceptOnly(EnumText.GetWords<CountPrecision>());
        _failOn.AcceptOnly("reject", "error", "warning", "target", "never");
        _extracts.Validators.Add(result =>
        {
            var command = ((CommandResult)result.Parent!).Command;
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
                result.AddError(UsageMistakes.DescribeUnknown(token.Value, command));
        });
    }

    /// <summary>Adds them to the command, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_extracts);
        foreach (
            var option in (Option[])
                [
                    _workspace,
                    _ruleset,
                    .. _contracts.All,
                    _asOf,
                    _previous,
                    _since,
                    _accepted,
                    _people,
                    _columns,
                    _carry,
                    _split,
                    _folder,
                    _formats,
                    _audience,
                    _allowMixedFolder,
                    _counts,
                    _failOn,
                    _verbose,
                    _noProgress,
                    _quiet,
                ]
        )
            command.Add(option);
    }

    public string GetFailOn(ParseResult parsed) => parsed.GetValue(_failOn)!;

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool ShowsProgress(ParseResult parsed) => !parsed.GetValue(_noProgress) && !parsed.GetValue(_quiet);

    /// <summary>The workspace; null where none is given.</summary>
    /// <exception cref="DqCheckException">It is not one, or its settings have mistakes.</exception>
    public Workspace? OpenWorkspace(ParseResult parsed) => parsed.GetValue(_workspace) is { } folder ? Workspace.Open(folder) : null;

    public CheckRequest CreateRequest(ParseResult parsed) =>
        _contracts.Complete(
            new()
            {
                Extracts = ExtractPaths.Expand(parsed.GetRequiredValue(_extracts)),
                Ruleset = parsed.GetValue(_ruleset),
                AsOf = parsed.GetValue(_asOf),
                Previous = ExtractPaths.Expand(parsed.GetValue(_previous) ?? []),
                Since = parsed.GetValue(_since),
                Accepted = parsed.GetValue(_accepted),
                People = parsed.GetValue(_people),
                Columns = parsed.GetValue(_columns),
                PreviousWorkbook = parsed.GetValue(_carry),
            },
            parsed
        );

    /// <summary>The outputs; what is not given comes from the settings of a workspace, if there is one.</summary>
    public OutputOptions CreateOutputs(ParseResult parsed, WorkspaceSettings? settings)
    {
        var audience = IsGiven(_audience) || settings is null ? EnumText.Parse<Audience>(parsed.GetValue(_audience)!) : settings.Audience;
        var counts = EnumText.Parse<CountPrecision>(parsed.GetValue(_counts)!);
        return new()
        {
            Folder = parsed.GetValue(_folder),
            Formats = parsed.GetValue(_formats) ?? settings?.Formats ?? OutputFormats.All,
            Audience = audience,
            Counts = IsGiven(_counts) || settings is null || audience == Audience.Provider ? counts : settings.Counts,
            AllowMixedFolder = parsed.GetValue(_allowMixedFolder),
            Split = parsed.GetValue(_split) is { } by ? EnumText.Parse<SplitBy>(by) : settings?.Split,
        };

        bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };
    }

    private static IReadOnlyList<OutputFormat> ParseFormats(ArgumentResult result)
    {
        var formats = OutputFormats.Parse([.. result.Tokens.SelectMany(t => t.Value.Split(','))], out var unknown);
        foreach (var word in unknown)
            result.AddError(OutputFormats.DescribeUnknown(word));
        return formats;
    }
}
