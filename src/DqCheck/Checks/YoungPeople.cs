using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Who was not yet of age on the date of referral; someone born on 29 February comes of age on 28 February.</summary>
internal static class YoungPeople
{
    public static IEnumerable<int> Episodes(Population population)
    {
        var (episodes, age) = (population.Episodes.Count, population.DataSet.Setting("adult-age"));
        int[] born = new Cells(population, "DOB").Numbers(population.Clients.Count), referred = new Cells(population, "REFLD").Numbers(episodes), clients = population.Episodes.Parents.ToArray(episodes);
        for (var episode = 0; episode < episodes; episode++)
        {
            var (birth, referral) = (born[clients[episode]], referred[episode]);
            if (birth != ValueTable.NoNumber && birth <= referral && DateOnly.FromDayNumber(birth) is var day && day.Year < 9000 && referral < day.AddYears(age).DayNumber) yield return episode;
        }
    }

    /// <summary>Tells of an episode whether its agency treats adults only.</summary>
    public static Func<int, bool> AdultOnly(Population population)
    {
        var agencies = population.Values[population.Agency];
        var isAdultOnly = new OfValues<bool>(agencies, id => population.DataSet.AdultOnly.Contains(agencies.Text(id)));
        return episode => isAdultOnly[population.Keys(RecordKind.Episode, episode).Agency];
    }
}
