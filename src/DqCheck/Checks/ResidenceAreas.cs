using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// The areas in which clients live, which are part of the attributor by which national analysts link people: the upper-tier local authority,
/// otherwise the partnership area, which covers the same places, otherwise the local authority.
/// </summary>
internal sealed class ResidenceAreas
{
    private static readonly string[] Columns = [UTLA, DAT, LA];

    private readonly List<RecordColumn> _columns;

    public ResidenceAreas(Population population) =>
        _columns = [
            .. Columns.Where(c => population.DataSet.Find(c) is { Kind: RecordKind.Episode }).Select(c => new RecordColumn(population, c)),
        ];

    /// <summary>The areas of some episodes: for each column its values, in their order. Blanks are left out.</summary>
    public Residence Find(IEnumerable<int> episodes) =>
        new([
            .. _columns.Select(column =>
                string.Join(
                    Residence.Separator,
                    episodes
                        .Select(e => column.IsBlank(e) ? "" : column.GetText(e).ToUpperInvariant())
                        .Where(a => a.Length > 0)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                )
            ),
        ]);

    /// <summary>The areas of some clients, from all their episodes.</summary>
    public static Func<int, Residence> ForClients(Population population, IEnumerable<int> clients)
    {
        var areas = new ResidenceAreas(population);
        var episodes = clients.ToDictionary(c => c, _ => new List<int>());
        for (var episode = 0; episode < population.Episodes.Count && episodes.Count > 0; episode++)
        {
            if (episodes.TryGetValue(population.Episodes.GetParent(episode), out var own))
                own.Add(episode);
        }

        var found = episodes.ToDictionary(c => c.Key, c => areas.Find(c.Value));
        return client => found[client];
    }
}
