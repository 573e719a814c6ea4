using DqCheck.Contracts;
using DqCheck.LocalTables;
using DqCheck.Tests.Contracts;

namespace DqCheck.Tests.LocalTables;

/// <summary>Checks a few clients with local tables, and a contract with one line that counts them.</summary>
internal static class LocalTest
{
    public static readonly LocalTableSet Shipped = LocalDefinitionReader.ReadShipped();

    /// <summary>Checks clients with tables, by the name of each file.</summary>
    public static CheckResult Check(string[] clients, params (string File, string Text)[] tables) => Check(clients, null, tables);

    /// <summary>Checks clients with tables and the line of a contract, given as <c>column=value</c> with semicolons between.</summary>
    public static IndicatorResult Evaluate(string[] clients, string line, params (string File, string Text)[] tables)
    {
        using TestContract contract = new();
        contract.Write("indicators.csv", CreateContract(line));
        return Check(clients, contract.Path, tables).Contracts.Single().Indicators.Single();
    }

    public static string CreateContract(string line)
    {
        Dictionary<string, string> cells = new()
        {
            ["number"] = "1",
            ["title"] = "A line",
            ["class"] = "C",
            ["client-group"] = "all",
            ["substance-group"] = "all",
            ["comparison"] = "none",
            ["section"] = "1",
            ["confidence"] = "sourced",
            ["status"] = "awaiting-return",
            ["reason"] = "Kept in a local table.",
        };
        foreach (var part in line.Split("; "))
            cells[part[..part.IndexOf(':', StringComparison.Ordinal)]] = part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..];
        string[] columns =
        [
            .. "number,title,class,measure,settings,client-group,substance-group,breakdown,comparison,target,target-to".Split(','),
            .. "valid-from,valid-to,frequency,stated-source,section,confidence,status,reason".Split(','),
            .. "line,table,date,when,of,counts,returned-as,benchmark".Split(','),
        ];
        return string.Join(',', columns) + "\n" + string.Join(',', columns.Select(c => cells.GetValueOrDefault(c, ""))) + "\n";
    }

    private static CheckResult Check(string[] clients, string? contract, (string File, string Text)[] tables)
    {
        using TemporaryFolder folder = new();
        foreach (var (file, text) in tables)
            folder.Write(file, text);
        return ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(clients),
            with: request => request with { LocalTables = folder.Path, Contracts = contract is null ? [] : [contract] }
        );
    }
}
