using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>What falls due in the coming weeks, as <c>due.csv</c>: later columns are added at the end only.</summary>
internal static class DueCsv
{
    private static readonly string[] Columns =
    [
        "due",
        "days_left",
        "week",
        "what",
        "family",
        "agency",
        "client",
        "episode",
        "since",
        "keyworker",
        "team",
    ];

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow(Columns);
        foreach (var row in DueRow.Of(view))
        {
            cancel.ThrowIfCancellationRequested();
            var person = view.Result.People?.Of(row.Client, row.Episode);
            csv.WriteRow([
                LocalDate.Write(row.Day),
                Number(row.DaysLeft),
                Number(row.Week),
                row.What,
                row.Family,
                row.Agency,
                row.Client,
                row.Episode,
                LocalDate.Write(row.Since),
                person?.Keyworker ?? "",
                person?.Team ?? "",
            ]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
