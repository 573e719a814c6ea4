using DqCheck.Rulesets;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.People;

/// <summary>
/// A <c>people.csv</c>: keyworker and team of clients or of episodes. The line of an episode takes precedence over that of its client.
/// </summary>
internal sealed class PeopleFile
{
    private static readonly string[] Keys = [CLIENTID, EPISODID];

    private static readonly string[] Needed = ["keyworker", "team"];

    private static readonly string[] Columns = [.. Keys, .. Needed];

    private readonly Dictionary<(string Client, string Episode), Person> _people = [];

    /// <summary>Every person in the file, in its order.</summary>
    public IEnumerable<Person> All => _people.Values;

    /// <summary>Reads the file and adds its mistakes, which never contain a key, to <paramref name="mistakes"/>.</summary>
    /// <exception cref="DqCheckException">The file cannot be read.</exception>
    public static PeopleFile Read(string path, Mistakes mistakes)
    {
        var people = new PeopleFile();
        var table = LocalTable.Read(path);
        mistakes.CheckHeader(table, Needed, Columns);
        if (!Keys.Any(table.Has))
            mistakes.Add(path, 1, "the header needs a CLIENTID or EPISODID column to show whose keyworker it is.");
        if (!Needed.All(table.Has) || !Keys.Any(table.Has))
            return people;
        Dictionary<(string, string), int> lines = [];
        foreach (var row in table.Rows)
        {
            mistakes.Check(PeopleLineValidator.Instance, row);
            var key = (Client: CsvFile.RemoveProtection(row[CLIENTID]), Episode: CsvFile.RemoveProtection(row[EPISODID]));
            if (key is { Client: "", Episode: "" })
                continue;
            if (lines.TryAdd(key, row.Line))
                people._people[key] = new(CsvFile.RemoveProtection(row["keyworker"]), CsvFile.RemoveProtection(row["team"]));
            else
                mistakes.Add(
                    row,
                    $"the same {(key.Episode.Length > 0 ? EPISODID : CLIENTID)} is already on line {lines[key]}. Keep one of the two lines."
                );
        }

        return people;
    }

    /// <summary>Whether any line is about an episode.</summary>
    public bool NamesEpisodes => _people.Keys.Any(k => k.Episode.Length > 0);

    /// <summary>The person for an episode; null where no line has it.</summary>
    public Person? FindByEpisode(string client, string episode) =>
        episode.Length > 0 ? _people.GetValueOrDefault((client, episode)) ?? _people.GetValueOrDefault(("", episode)) : null;

    /// <summary>The person for a client as a whole; null where no line has the client alone.</summary>
    public Person? FindByClient(string client) => client.Length > 0 ? _people.GetValueOrDefault((client, "")) : null;
}
