using System.Globalization;
using DqCheck.Contracts;
using DqCheck.LocalTables;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Samples;

/// <summary>Invented local tables, returns and benchmarks that belong to a sample extract. The same extract gives the same again.</summary>
/// <param name="clients">The ids of its clients.</param>
/// <param name="to">Its last day.</param>
internal sealed class LocalSample(IReadOnlyList<string> clients, DateOnly to)
{
    private const int Rows = 80;

    private const int DaysOfYear = 330;

    private const string Name = "Sample";

    /// <summary>Reads the ids of the clients of an extract.</summary>
    public static IReadOnlyList<string> ReadClients(string extract) =>
        [
            .. LocalTable
                .Read(extract)
                .Rows.Select(row => row[ColumnNames.CLIENTID])
                .Where(id => id.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Writes a table.</summary>
    public void Write(LocalTableDefinition table, Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow([.. table.Columns.Select(c => c.Name)]);
        for (var row = 0; row < Rows; row++)
            csv.WriteRow([.. table.Columns.Select((column, i) => CreateCell(table, column, row, i))]);
    }

    /// <summary>A return of every line that a contract asks for.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="period">The period.</param>
    public IReadOnlyList<ReturnedFigure> CreateReturns(Contract contract, IReadOnlyList<Indicator> lines, ReportingPeriod period) =>
        [
            .. lines.Select(
                (line, i) =>
                    new ReturnedFigure(
                        contract.Id,
                        line.Number,
                        period,
                        line.Returned is ReturnKind.Number or ReturnKind.Share ? 10 + i : null,
                        line.Returned == ReturnKind.Share ? 40 : null,
                        line.Returned == ReturnKind.YesNo ? LocalColumn.YesAndNo[0] : "",
                        line.Returned == ReturnKind.Narrative ? "An invented report." : "",
                        Name,
                        to
                    )
            ),
        ];

    /// <summary>A benchmark for every line that comes from somewhere else.</summary>
    public void WriteBenchmarks(IReadOnlyList<Contract> contracts, Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow(BenchmarkReader.Columns);
        foreach (var contract in contracts)
        {
            foreach (
                var (i, line) in contract
                    .Indicators.Where(l => l.Status == IndicatorResult.External || l.BenchmarkComparison != Comparison.None)
                    .Index()
            )
            {
                var period = ReportingPeriod.Containing(to, ReportingPeriod.GetMonths(line.Frequency)).Previous;
                csv.WriteRow(
                    contract.Id,
                    line.Number,
                    period.ToString(),
                    "England",
                    Format(20 + (i * 7 % 60)),
                    "an invented source",
                    LocalDate.Format(to)
                );
            }
        }
    }

    private string CreateCell(LocalTableDefinition table, LocalColumn column, int row, int index)
    {
        // Every fourth line of a table that allows it is about somebody who is not in the extract.
        var isClient = table.Find(ColumnNames.CLIENTID) is { } id && (id.IsRequired || row % 4 != 3);
        return column.Type switch
        {
            _ when column.Name == ColumnNames.CLIENTID => isClient ? clients[row % clients.Count] : "",
            LocalColumnType.Reference => isClient ? "" : $"P{(row / 2) + 1}",
            LocalColumnType.Date => LocalDate.Format(GetDate(table, column, row, index)),
            LocalColumnType.Number => Format(1 + ((row + index) % 10)),
            LocalColumnType.Text => column.Example,
            _ => column.Values[((row * 7) + index + (row / column.Values.Count)) % column.Values.Count],
        };
    }

    /// <summary>Half of the lines are of the last month, the others of the year before. Other dates follow the first by some days.</summary>
    private DateOnly? GetDate(LocalTableDefinition table, LocalColumn column, int row, int index)
    {
        var first = table.Columns.First(c => c is { Type: LocalColumnType.Date, IsRequired: true });
        var day = to.AddDays(-(row % 2 == 0 ? row / 2 % to.Day : row * 11 % DaysOfYear));
        if (column == first)
            return day;
        var later = day.AddDays((row + index) % 9);
        return later <= to && (row + index) % 5 != 0 ? later : null;
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
