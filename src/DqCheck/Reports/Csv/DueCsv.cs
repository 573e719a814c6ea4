using System.Globalization;
using DqCheck.People;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>What falls due in the coming weeks, as <c>due.csv</c>.</summary>
internal static class DueCsv
{
    /// <summary>Later ones are added at the end only.</summary>
    private static readonly CsvColumn<(DueRow Row, Person? Person)>[] Columns =
    [
        new("due", due => LocalDate.Write(due.Row.Day)),
        new("days_left", due => Number(due.Row.DaysLeft)),
        new("week", due => Number(due.Row.Week)),
        new("what", due => due.Row.What),
        new("family", due => due.Row.Family),
        new("agency", due => due.Row.Agency),
        new("client", due => due.Row.Client),
        new("episode", due => due.Row.Episode),
        new("since", due => LocalDate.Write(due.Row.Since)),
        new("keyworker", due => due.Person?.Keyworker ?? ""),
        new("team", due => due.Person?.Team ?? ""),
    ];

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var row in DueRow.Of(view))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRow(Columns, (row, view.Result.People?.Of(row.Client, row.Episode)));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
