using System.Globalization;
using DqCheck.People;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>The items that fall due in the coming weeks, as <c>due.csv</c>.</summary>
internal static class DueCsv
{
    /// <summary>New columns are added only at the end.</summary>
    private static readonly CsvColumn<(DueItemRow Row, Person? Person)>[] Columns =
    [
        new("due", due => LocalDate.Format(due.Row.Day)),
        new("days_left", due => FormatNumber(due.Row.DaysLeft)),
        new("week", due => FormatNumber(due.Row.Week)),
        new("what", due => due.Row.Description),
        new("family", due => due.Row.Category),
        new("agency", due => due.Row.Agency),
        new("client", due => due.Row.Client),
        new("episode", due => due.Row.Episode),
        new("since", due => LocalDate.Format(due.Row.Since)),
        new("keyworker", due => due.Person?.Keyworker ?? ""),
        new("team", due => due.Person?.Team ?? ""),
    ];

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var row in DueItemRow.Create(view))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRow(Columns, (row, view.Result.People?.Find(row.Client, row.Episode)));
        }
    }

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);
}
