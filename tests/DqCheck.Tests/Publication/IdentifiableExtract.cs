using System.Globalization;
using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Tables;

namespace DqCheck.Tests.Publication;

/// <summary>Synthetic extracts in which whatever names a person is too long to occur by chance.</summary>
internal static class IdentifiableExtract
{
    /// <summary>Columns that name a client or one of the client's records.</summary>
    private static readonly string[] IdColumns = ["CLIENT", "CLIENTID", "EPISODID", "MODID", "SUBMID", "TITID", "TOPID"];

    private static readonly string[] DateFormats =
    [
        "yyyyMMdd",
        "yyyy-MM-dd",
        "dd/MM/yyyy",
        "d/M/yyyy",
        "dd.MM.yyyy",
        "dd-MM-yyyy",
        "ddMMyyyy",
        "d MMMM yyyy",
        "dd MMM yyyy",
        "MM/dd/yyyy",
        "MMMM d, yyyy",
    ];

    private static readonly DataSet DataSet = RulesetReader
        .Read(RepositoryPaths.RulesetFolder, CodedRules.Ids)
        .DataSets.First(d => d.Letter == "K");

    /// <summary>A sample extract as it is.</summary>
    public static byte[] SampleBytes(int clients, int seed, int defects, string agency)
    {
        using MemoryStream stream = new();
        SampleWriter.WriteExtract(new(clients, seed, defects, new(2014, 4, 30), agency), DataSet, stream, CancellationToken.None);
        return stream.ToArray();
    }

    /// <summary>Extracts with long ids, postcodes and, for some clients, initials.</summary>
    public static string Text(int clients, int seed, int defects, string agency)
    {
        using MemoryStream stream = new(SampleBytes(clients, seed, defects, agency));
        var table = Table.Read(stream, agency);
        List<string> lines = [string.Join(',', table.Columns)];
        foreach (var row in table.Rows)
            lines.Add(string.Join(',', table.Columns.Select(c => Quoted(CellText(row, c)))));
        return string.Join('\n', lines) + '\n';
    }

    /// <summary>
    /// Every way in which a client could be recognised in a text: ids, postcodes, long initials, and dates of birth as they can be written.
    /// </summary>
    public static (IReadOnlyList<string> Ids, IReadOnlyList<string> Hidden) FindIdentifiers(string path)
    {
        var rows = Table.Read(path).Rows;
        string[] ids = [.. rows.SelectMany(row => IdColumns.Select(c => row[c])).Where(id => id.Length > 5).Distinct()];
        var births = rows.Select(r => DateOnly.TryParseExact(r["DOB"], "yyyyMMdd", out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>()
            .Distinct();
        string[] hidden =
        [
            .. rows.SelectMany(r => new[] { r["PC"], r["FINITIAL"] }).Where(v => v.Length > 5).Distinct(),
            .. births.SelectMany(Spellings),
        ];
        return (ids, hidden);
    }

    private static IEnumerable<string> Spellings(DateOnly day) => DateFormats.Select(f => day.ToString(f, CultureInfo.InvariantCulture));

    private static string CellText(TableRow row, string column) =>
        column switch
        {
            _ when row[column].Length == 0 => "",
            _ when IdColumns.Contains(column) => $"{column[..2]}KX{row["AGNCY"]}V{row[column].Replace("R-", "", StringComparison.Ordinal)}",
            "PC" => $"QJ{row["CLIENTID"]} 7",
            "FINITIAL" when row["CLIENTID"].EndsWith('7') => "Qwertzu",
            _ => row[column],
        };

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
