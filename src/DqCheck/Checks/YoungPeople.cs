using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Who was not yet of age on the date of referral; someone born on 29 February comes of age on 28 February.</summary>
internal static class YoungPeople
{
    public static IEnumerable<int> Episodes(Population population)
    {
        Cells born = new(population, "DOB"), referred = new(population, "REFLD");
        var age = population.DataSet.Setting("adult-age");
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (born.Number(population.Episodes.Parent(episode)) is { } birth && referred.Number(episode) is { } referral
                && birth <= referral && DateOnly.FromDayNumber(birth) is var day && day.Year < 9000 && referral < day.AddYears(age).DayNumber) yield return episode;
        }
    }

    public static bool IsAdultOnly(Population population, int episode) =>
        population.DataSet.AdultOnly.Contains(population.Values[population.Agency].Text(population.Keys(RecordKind.Episode, episode).Agency));
}
