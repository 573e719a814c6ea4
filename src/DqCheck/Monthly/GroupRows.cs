using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>
/// Parts journeys by client group and substance group, for blocks of counts: all, then each group to which a journey belongs.
/// </summary>
internal static class GroupRows
{
    private static readonly string[] Substances =
    [
        GroupMask.All,
        GroupMask.Opiate,
        GroupMask.NonOpiate,
        GroupMask.NonOpiateAndAlcohol,
        GroupMask.Alcohol,
        GroupMask.Unknown,
    ];

    public static IEnumerable<(string ClientGroup, string SubstanceGroup, T Counts)> Of<T>(
        IReadOnlyList<Journey> takers,
        JourneySet journeys,
        Func<IReadOnlyList<Journey>, T> count
    )
    {
        var needs = journeys.NotComputable();
        foreach (var clients in GroupMask.ClientGroups)
        {
            foreach (var substances in Substances)
            {
                if (needs.WhyNotByGroup(clients, substances) is not null)
                    continue;
                var mask = GroupMask.Of(clients, substances);
                List<Journey> group = [.. takers.Where(j => (j.Class.Bit & mask) != 0)];
                if (group.Count > 0 || (clients, substances) is (GroupMask.All, GroupMask.All))
                    yield return (clients, substances, count(group));
            }
        }
    }
}
