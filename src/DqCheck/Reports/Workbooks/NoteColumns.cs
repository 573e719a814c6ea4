using DqCheck.Findings;

namespace DqCheck.Reports.Workbooks;

/// <summary>Columns that detail tabs have only where an option asks for them: Since, Accepted, Keyworker, Team.</summary>
internal static class NoteColumns
{
    public static IEnumerable<(string Title, double Width)> Of(ResultView view)
    {
        if (view.Result.Changes is not null)
            yield return ("Since", 11);
        if (view.Result.Accepted is not null)
            yield return ("Accepted", 14);
        foreach (var column in OfPeople(view))
            yield return column;
    }

    public static IEnumerable<object?> Cells(ResultView view, FindingRow row)
    {
        if (view.Result.Changes is not null)
            yield return view.Result.FirstSeen(row) is { } day ? day : "not known";
        if (view.Result.Accepted is { } accepted)
            yield return accepted.Find(row) is { } line ? $"by {line.By}" : null;
        foreach (var cell in CellsOfPeople(view, row.Client, row.Episode))
            yield return cell;
    }

    public static IEnumerable<(string Title, double Width)> OfPeople(ResultView view) =>
        view.Result.People is null ? [] : [("Keyworker", 16), ("Team", 14)];

    public static IEnumerable<object?> CellsOfPeople(ResultView view, string client, string episode)
    {
        if (view.Result.People?.Of(client, episode) is not { } person)
            yield break;
        yield return person.Keyworker;
        yield return person.Team;
    }
}
