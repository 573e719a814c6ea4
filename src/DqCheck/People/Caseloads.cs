using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.People;

/// <summary>Who looks after the clients and episodes of a run.</summary>
/// <remarks>A finding about a client takes the client's line; without one, that of the latest triaged episode that has a line.</remarks>
internal sealed class Caseloads
{
    private readonly PeopleFile _file;
    private readonly Dictionary<string, (int Triaged, string Episode, Person Person)> _latest = new(StringComparer.Ordinal);

    public Caseloads(PeopleFile file, Population population)
    {
        _file = file;
        if (!file.NamesEpisodes)
            return;
        var triaged = population.DataSet.Find(TRIAGED);
        for (var record = 0; record < population.Episodes.Count; record++)
        {
            var (_, client, episode) = population.GetKeyTexts(RecordKind.Episode, record);
            if (file.FindByEpisode(client, episode) is not { } person)
                continue;
            var day = triaged is { Kind: RecordKind.Episode }
                ? population.Values[triaged.Slot].GetNumber(population.Episodes.GetCellId(record, triaged.Slot))
                : 0;
            if (
                !_latest.TryGetValue(client, out var other)
                || (day, string.CompareOrdinal(episode, other.Episode)).CompareTo((other.Triaged, 0)) > 0
            )
                _latest[client] = (day, episode, person);
        }
    }

    /// <summary>Every person named, in the order of the file.</summary>
    public IEnumerable<Person> All => _file.All;

    /// <summary>
    /// Who looks after an episode, or after a client where the episode is blank; <see cref="Person.None"/> where nobody is named.
    /// </summary>
    public Person Find(string client, string episode) =>
        _file.FindByEpisode(client, episode)
        ?? _file.FindByClient(client)
        ?? (episode.Length == 0 && _latest.TryGetValue(client, out var latest) ? latest.Person : Person.None);
}
