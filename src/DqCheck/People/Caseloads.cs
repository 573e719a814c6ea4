using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.People;

/// <summary>The keyworkers and teams of the clients and episodes of a check.</summary>
/// <remarks>A finding about a client has the person on the client's line; without one, of the latest triaged episode with a line.</remarks>
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
            var isKnown = _latest.TryGetValue(client, out var other);
            var isLater = day > other.Triaged || (day == other.Triaged && string.CompareOrdinal(episode, other.Episode) > 0);
            if (!isKnown || isLater)
                _latest[client] = (day, episode, person);
        }
    }

    /// <summary>Every person in the file, in its order.</summary>
    public IEnumerable<Person> All => _file.All;

    /// <summary>Whether any client or episode has a person.</summary>
    public bool Matches(Population population) =>
        Enumerable
            .Range(0, population.Episodes.Count)
            .Select(episode => population.GetKeyTexts(RecordKind.Episode, episode))
            .Any(keys => Find(keys.Client, keys.Episode) != Person.None);

    /// <summary>
    /// The person for an episode, or for a client where the episode is blank; <see cref="Person.None"/> where there is none.
    /// </summary>
    public Person Find(string client, string episode) =>
        _file.FindByEpisode(client, episode)
        ?? _file.FindByClient(client)
        ?? (episode.Length == 0 && _latest.TryGetValue(client, out var latest) ? latest.Person : Person.None);
}
