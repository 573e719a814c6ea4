using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Lists all records of a client, as numbers, so that thousands of clients fit into memory.</summary>
internal sealed class ClientRecords(Population population, ChildIndex episodesOfClients)
{
    private readonly Dictionary<RecordKind, List<Column>> _columns = Population.Kinds.ToDictionary(
        kind => kind,
        kind => population.DataSet.Slots.Where(c => c.Kind == kind && !c.IsHidden).OrderBy(c => c.Order).ToList()
    );

    public IReadOnlyList<ClientRecord> List(int client) =>
        [Create(RecordKind.Client, client, -1), .. episodesOfClients.GetChildren(client).ToArray().SelectMany(ListOfEpisode)];

    private IEnumerable<ClientRecord> ListOfEpisode(int episode) =>
        Population
            .Kinds.Where(kind => kind.IsChildOfEpisode())
            .SelectMany(kind => population.GetChildren(kind).GetChildren(episode).ToArray().Select(record => Create(kind, record, episode)))
            .Prepend(Create(RecordKind.Episode, episode, -1));

    private ClientRecord Create(RecordKind kind, int record, int parent)
    {
        List<(int, int)> cells = [];
        foreach (var column in _columns[kind])
        {
            var id = population[kind].GetCellId(record, column.Slot);
            if (id > 0)
                cells.Add((column.Slot, id));
        }

        return new(kind, record, parent, cells);
    }
}
