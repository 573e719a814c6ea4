using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Tests;

/// <summary>
/// Creates clients from short descriptions, with rows based on <see cref="CleanExtract"/>; each is a client of its own, numbered from 1.
/// Parts are uses semicolons between columns, days are written as 2014-04-30 or - for none: <c>RFLS=5</c> (cells of the client, or of the preceding
/// episode), <c>episode REFLD TRIAGED DISD DISRSN</c>, <c>94 MODST MODEND</c>, <c>S TOPDATE</c>, <c>PHMAIN+RECOTH SUBMODDT</c> or <c>SIR
/// SUBMODDT</c>; each may be followed by further cells.
/// </summary>
internal static class ScenarioBuilder
{
    /// <summary>A referral and a treatment start, with which most journeys begin.</summary>
    public const string InTreatment = "episode 2013-08-28 2013-08-30; 95 2013-09-01";

    private static readonly string[] ChildColumnNames =
    [
        .. ColumnsBetween("MODAL", "MODEXIT"),
        .. ColumnsBetween("SUBMODDT", "TITID"),
        .. ColumnsBetween("TOPDATE", "QUALLIFE"),
    ];

    private static readonly string[] ReviewFlagNames = [.. ColumnsBetween("PHSTBL", "RECOTH")];

    private static readonly Ruleset NdtmsRuleset = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids);

    /// <summary>An extract of these clients alone, without the second client of the base fixture.</summary>
    public static string ExtractText(params string[] clients) => ExtractText(CleanExtract.Columns, clients);

    /// <summary>The same with some of the columns only.</summary>
    public static string ExtractText(IEnumerable<string> columns, params string[] clients)
    {
        List<string> chosen = [.. columns];
        return string.Join(
                '\n',
                clients
                    .SelectMany((client, i) => Rows(client, i + 1))
                    .Select(row => CleanExtract.Line(row, chosen))
                    .Prepend(string.Join(',', chosen))
            ) + "\n";
    }

    /// <summary>Checks these clients, as at 30 April 2014.</summary>
    public static CheckResult Check(params string[] clients) => CheckText(ExtractText(clients));

    /// <summary>Checks an extract of such clients.</summary>
    public static CheckResult CheckText(string text, DateOnly? asOf = null, Func<CheckRequest, CheckRequest>? with = null)
    {
        using var folder = new TemporaryFolder();
        var request = new CheckRequest
        {
            Extracts = [folder.Write(CleanExtract.FileName, text)],
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = asOf ?? CleanExtract.AsOf,
        };
        return ExtractCheck.Run(with?.Invoke(request) ?? request, new LoadedRuleset(NdtmsRuleset, RulesetFolders.GivenFolder, null));
    }

    /// <summary>The journeys of one client.</summary>
    public static IReadOnlyList<Journey> Journeys(string client) => Check(client).Journeys.All;

    /// <summary>The only journey of one client.</summary>
    public static Journey Journey(string client) => Assert.Single(Journeys(client));

    /// <summary>A measure in a window (the first it has) and group, as <c>1/2</c>, or as its number where it has no denominator.</summary>
    public static string FigureText(
        this CheckResult result,
        string id,
        string? window = null,
        string clients = "all",
        string substances = "all",
        string agency = "all"
    ) =>
        FormatFigure(
            result
                .Measures.First(m =>
                    m.Id == id
                    && m.Agency == agency
                    && m.ClientGroup == clients
                    && m.SubstanceGroup == substances
                    && (window is null || m.Window?.Name == window)
                )
                .Figure!
        );

    /// <summary>A figure as <c>1/2</c>, or as its number where it has no denominator.</summary>
    public static string FormatFigure(Figure figure) =>
        figure.Denominator is null ? $"{figure.Numerator}" : $"{figure.Numerator}/{figure.Denominator}";

    /// <summary>The timeliness findings in their order, such as <c>START-MISSING 2014-04-15</c>.</summary>
    public static IEnumerable<string> TimelinessSummaries(this CheckResult result) =>
        result
            .Checks.Findings.Where(f => f.Timeliness is not null)
            .Select(f =>
                $"{TimelinessReasonCodes.GetCode(f.Timeliness!.Reason)} {(f.Timeliness.Due is { } due ? FormatDay(due) : "")}".Trim()
            );

    /// <summary>The day this many days after another, in the format of descriptions.</summary>
    public static string AddDays(string from, int days) => FormatDay(DateOnly.Parse(from).DayNumber + days);

    /// <summary>A day number in the format of descriptions.</summary>
    public static string FormatDay(int? day) => day is { } d ? DateOnly.FromDayNumber(d).ToString("yyyy-MM-dd") : "-";

    /// <summary>The rows of a client: one for each episode and one for each child record.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string client, int number)
    {
        var own = NewClientRow(number);
        List<(Dictionary<string, string> Episode, Dictionary<string, string> Child)> rows = [];
        foreach (var part in client.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            var cells = words.Where(w => w.Contains('=')).Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w[1]);
            var days = words
                .Skip(1)
                .Where(w => !w.Contains('='))
                .Select(w => w.Replace("-", "", StringComparison.Ordinal))
                .Concat(Enumerable.Repeat("", 4))
                .ToArray();
            if (words[0].Contains('='))
                SetCells(rows.Count == 0 ? own : rows[^1].Episode, cells);
            else if (words[0] == "episode")
                rows.Add(
                    (
                        SetCells(
                            new(own),
                            new()
                            {
                                ["EPISODID"] = $"{(number * 100) + rows.Count(r => r.Child.Count == 0) + 1}",
                                ["REFLD"] = days[0],
                                ["TRIAGED"] = days[1],
                                ["DISD"] = days[2],
                                ["DISRSN"] = days[3],
                            },
                            cells
                        ),
                        []
                    )
                );
            else
                rows.Add(
                    (
                        rows[^1].Episode,
                        SetCells(ChildRecordCells(words[0], days, rows[^1].Episode, $"{(number * 100) + rows.Count}"), cells)
                    )
                );
        }

        return rows.Select(r => SetCells(new(r.Episode), r.Child));
    }

    private static Dictionary<string, string> NewClientRow(int number)
    {
        var row = SampleRows
            .Client(number)
            .With(("CLIENTID", $"{number}"), ("DISD", ""), ("DISRSN", ""), ("DISDEST", ""), ("PREGNANT", ""));
        foreach (var column in ChildColumnNames)
            row[column] = "";
        return row;
    }

    private static Dictionary<string, string> ChildRecordCells(string what, string[] days, Dictionary<string, string> episode, string id) =>
        what switch
        {
            "S" or "R" or "E" or "P" => new()
            {
                ["TOPID"] = id,
                ["TRSTAGE"] = what,
                ["TOPDATE"] = days[0],
                ["PHSTAT"] = "10",
            },
            _ when char.IsDigit(what[0]) => new()
            {
                ["MODID"] = id,
                ["MODAL"] = what,
                ["MODSET"] = "6",
                ["REFMODDT"] = episode["REFLD"],
                ["FAOMODDT"] = days[0],
                ["MODST"] = days[0],
                ["MODEND"] = days[1],
                ["MODEXIT"] = days[1].Length > 0 ? "A" : "",
            },
            _ => SetCells(
                ReviewFlagNames.ToDictionary(f => f, _ => "N"),
                new() { ["SUBMID"] = id, ["SUBMODDT"] = days[0] },
                what.Split('+').Where(f => f != "SIR").ToDictionary(f => f, _ => "Y")
            ),
        };

    private static Dictionary<string, string> SetCells(
        Dictionary<string, string> row,
        params ReadOnlySpan<Dictionary<string, string>> changes
    )
    {
        foreach (var cells in changes)
        {
            foreach (var (column, value) in cells)
                row[column] = value;
        }

        return row;
    }

    private static IEnumerable<string> ColumnsBetween(string first, string last) =>
        CleanExtract.Columns.SkipWhile(c => c != first).TakeWhile(c => c != last).Append(last);
}
