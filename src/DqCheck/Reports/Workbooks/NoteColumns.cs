using DqCheck.Findings;

namespace DqCheck.Reports.Workbooks;

/// <summary>Columns that detail tabs have only where an option asks for them: Since, Accepted, Keyworker, Team.</summary>
internal static class NoteColumns
{
    public static IEnumerable<(string Title, double Width)> Of(RunResult result)
    {
        if (result.Changes is not null)
            yield return ("Since", 11);
        if (result.Accepted is not null)
            yield return ("Accepted", 14);
        foreach (var column in OfPeople(result))
            yield return column;
    }

    public static IEnumerable<object?> Cells(RunResult result, FindingRow row)
    {
        if (result.Changes is not null)
            yield return result.FirstSeen(row) is { } day ? day : "not known";
        if (result.Accepted is { } accepted)
            yield return accepted.Find(row) is { } line ? $"by {line.By}" : null;
        foreach (var cell in CellsOfPeople(result, row.Client, row.Episode))
            yield return cell;
    }

    public static IEnumerable<(string Title, double Width)> OfPeople(RunResult result) =>
        result.People is null ? [] : [("Keyworker", 16), ("Team", 14)];

    public static IEnumerable<object?> CellsOfPeople(RunResult result, string client, string episode)
    {
        if (result.People?.Of(client, episode) is not { } person)
            yield break;
        yield return person.Keyworker;
        yield return person.Team;
    }
}
