using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Who was not yet of age on the date of referral.</summary>
internal static class YoungPeople
{
    public static IEnumerable<int> Episodes(Population population)
    {
        var (adult, born, referred) = (
            population.DataSet.Setting(SettingNames.AdultAge),
            new Cells(population, DOB),
            new Cells(population, REFLD)
        );
        return Enumerable
            .Range(0, population.Episodes.Count)
            .Where(episode => Age.At(born.Number(population.Episodes.Parent(episode)), referred.Number(episode)) < adult);
    }

    /// <summary>Tells of an episode whether its agency treats adults only.</summary>
    public static Func<int, bool> AdultOnly(Population population)
    {
        var agencies = population.Values[population.Agency];
        var isAdultOnly = new OfValues<bool>(agencies, id => population.DataSet.AdultOnly.Contains(agencies.Text(id)));
        return episode => isAdultOnly[population.Keys(RecordKind.Episode, episode).Agency];
    }
}
