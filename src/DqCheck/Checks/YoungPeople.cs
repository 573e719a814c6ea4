using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Finds episodes of clients who were under age on the date of referral.</summary>
internal static class YoungPeople
{
    public static IEnumerable<int> FindEpisodes(Population population) =>
        FindEpisodes(population, population.DataSet.GetSetting(SettingNames.AdultAge));

    /// <summary>Episodes of clients who were younger than this on the date of referral.</summary>
    public static IEnumerable<int> FindEpisodes(Population population, int age)
    {
        var born = new RecordColumn(population, DOB);
        var referred = new RecordColumn(population, REFLD);
        return Enumerable
            .Range(0, population.Episodes.Count)
            .Where(episode => Age.At(born.GetNumber(population.Episodes.GetParent(episode)), referred.GetNumber(episode)) < age);
    }

    /// <summary>Creates a test of whether the agency of an episode treats adults only.</summary>
    public static Func<int, bool> CreateAdultOnlyTest(Population population)
    {
        var agencies = population.Values[population.AgencySlot];
        var isAdultOnly = new PerValueCache<bool>(agencies, id => population.DataSet.AdultOnly.Contains(agencies.GetText(id)));
        return episode => isAdultOnly[population.GetKeys(RecordKind.Episode, episode).Agency];
    }
}
