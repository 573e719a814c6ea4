using System.CommandLine;
using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary>The arguments and options of <c>dqcheck explain</c>.</summary>
internal sealed class ExplainOptions
{
    private readonly Argument<string> _subject = new("fingerprint or measure")
    {
        Description =
            "Fingerprint of a finding (the last column of the workbook's lists; its first 8 characters are enough), or a measure such as "
            + $"{MeasureIds.TopStart}.",
        HelpName = "FINGERPRINT|MEASURE",
    };

    private readonly Argument<string[]> _extracts = new("extract")
    {
        Description = "Extracts to check. Not needed with --workspace: the latest result that has the finding is checked again.",
        HelpName = "EXTRACT",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _workspace = new("--workspace")
    {
        Description = "Folder made by dqcheck workspace new. Nothing in it is changed.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _month = new("--month")
    {
        Description = "With --workspace: the result of this month instead of the latest.",
        HelpName = "YYYY-MM",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "The findings.csv of an earlier check. Says whether a finding of that check is fixed.",
        HelpName = "FINDINGS.csv",
    };

    private readonly Option<string[]> _previous = new("--previous")
    {
        Description = "The extract that you sent last time, for findings on what has disappeared or changed. May be repeated.",
        HelpName = "EXTRACT",
    };

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The date that the figures describe. Default: as in dqcheck check.",
        HelpName = "YYYY-MM-DD",
        CustomParser = CheckCommand.ParseDate,
    };

    private readonly Option<string?> _ruleset = new("--ruleset")
    {
        Description = "Data set, such as ndtms-cds-k, or a folder with a ruleset. Default: as in dqcheck check.",
        HelpName = "ID|FOLDER",
    };

    private readonly Option<string?> _people = new("--people")
    {
        Description = "Keyworker and team of each CLIENTID or EPISODID. Names them with the finding.",
        HelpName = "PEOPLE.csv",
    };

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = "Names of columns in your case-management system, and the NDTMS column that each of them is.",
        HelpName = "MAPPING.csv",
    };

    private readonly Option<string> _window = new("--window")
    {
        Description = "For a measure: the period.",
        DefaultValueFactory = _ => Journeys.Window.Rolling,
    };

    private readonly Option<string> _agency = new("--agency")
    {
        Description = "For a measure: the code of one agency, where the extracts have several.",
        HelpName = "CODE",
        DefaultValueFactory = _ => MeasureResult.All,
    };

    private readonly Option<string> _clients = new("--client-group")
    {
        Description = "For a measure: the group of clients.",
        DefaultValueFactory = _ => GroupMask.All,
    };

    private readonly Option<string> _substances = new("--substance-group")
    {
        Description = "For a measure: the group of substances.",
        DefaultValueFactory = _ => GroupMask.All,
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "For a measure: list every client, not only the first of each part.",
    };

    public ExplainOptions()
    {
        _window.AcceptOnly([.. Journeys.Window.Names]);
        _clients.AcceptOnly([.. GroupMask.ClientGroups]);
        _substances.AcceptOnly([.. GroupMask.SubstanceGroups]);
    }

    /// <summary>Adds them to the command, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_subject);
        command.Add(_extracts);
        Option[] options =
        [
            _workspace,
            _month,
            _since,
            _previous,
            _asOf,
            _ruleset,
            _people,
            _columns,
            _window,
            _agency,
            _clients,
            _substances,
            _all,
        ];
        foreach (var option in options)
            command.Add(option);
        command.Validators.Add(result =>
        {
            var hasExtracts = result.GetResult(_extracts) is { Tokens.Count: > 0 };
            var hasWorkspace = result.GetResult(_workspace) is { Tokens.Count: > 0 };
            if (!hasExtracts && !hasWorkspace)
                result.AddError("Say what to check: add an extract, or --workspace FOLDER.");
            if (result.GetValue(_month) is not { } month)
                return;
            if (hasExtracts || !hasWorkspace)
                result.AddError("--month needs --workspace, and no extract.");
            else if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"“{month}” is not a month of the form YYYY-MM, such as 2014-04.");
        });
    }

    public string GetSubject(ParseResult parsed) => parsed.GetRequiredValue(_subject).Trim().ToLowerInvariant();

    public bool HasExtracts(ParseResult parsed) => parsed.GetValue(_extracts) is { Length: > 0 };

    public Workspace? OpenWorkspace(ParseResult parsed) => parsed.GetValue(_workspace) is { } folder ? Workspace.Open(folder) : null;

    public string? GetMonth(ParseResult parsed) => parsed.GetValue(_month);

    public bool ListsAll(ParseResult parsed) => parsed.GetValue(_all);

    public (string Window, string Agency, string Clients, string Substances) GetFigure(ParseResult parsed) =>
        (parsed.GetValue(_window)!, parsed.GetValue(_agency)!, parsed.GetValue(_clients)!, parsed.GetValue(_substances)!);

    /// <summary>Adds what is given to a request.</summary>
    public CheckRequest Complete(ParseResult parsed, CheckRequest request) =>
        request with
        {
            Ruleset = parsed.GetValue(_ruleset) ?? request.Ruleset,
            AsOf = parsed.GetValue(_asOf) ?? request.AsOf,
            Previous = ExtractPaths.Expand(parsed.GetValue(_previous) ?? []),
            Since = parsed.GetValue(_since),
            People = parsed.GetValue(_people),
            Columns = parsed.GetValue(_columns),
        };

    public CheckRequest CreateRequest(ParseResult parsed) =>
        Complete(parsed, new() { Extracts = ExtractPaths.Expand(parsed.GetValue(_extracts) ?? []) });
}
