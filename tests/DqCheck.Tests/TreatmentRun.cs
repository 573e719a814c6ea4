using DqCheck.Tables;

namespace DqCheck.Tests;

/// <summary>The forty clients of <c>fixtures/ndtms/runs/treatment</c>, which its README works out on paper; with the contract of Southampton.</summary>
internal static class TreatmentRun
{
    private static readonly Lazy<RunResult> Made = new(() => Run());

    public static string Extract { get; } = Repository.Fixture("ndtms", "runs", "treatment", BaseExtract.FileName);

    public static string Southampton { get; } = Path.Combine(Repository.Root, "rulesets", "contracts", "southampton");

    /// <summary>As of 30 April 2014, the to-date of its name.</summary>
    public static RunResult Result => Made.Value;

    public static RunResult Run(Func<RunRequest, RunRequest>? with = null)
    {
        var request = new RunRequest { Extracts = [Extract], Ruleset = Repository.Rulesets, Contracts = [Southampton] };
        return DqRun.Run(with?.Invoke(request) ?? request);
    }

    /// <summary>A table beside the extract.</summary>
    public static IReadOnlyList<TableRow> Table(string file) => DqCheck.Tables.Table.Read(Repository.Fixture("ndtms", "runs", "treatment", file)).Rows;

    /// <summary>Its rows with another agency for some clients.</summary>
    public static string Text(Func<int, string> agencyOf)
    {
        var table = DqCheck.Tables.Table.Read(Extract);
        return string.Join('\n', table.Rows.Select(row => string.Join(',', table.Columns.Select(c => BaseExtract.Quote(c == "AGNCY" ? agencyOf(int.Parse(row["CLIENTID"])) : row[c])))).Prepend(string.Join(',', table.Columns))) + "\n";
    }
}
