using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>
/// A review with a flag of a family of which the episode has no intervention started by then; never compared with the intervention on the
/// same row.
/// </summary>
internal sealed class SIR006 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        Cells reviewed = new(population, SUBMODDT),
            started = new(population, MODST),
            type = new(population, MODAL),
            discharged = new(population, DISD);
        var latest = dates.AsOf?.DayNumber + population.DataSet.Setting(SettingNames.FutureDays) ?? int.MaxValue;
        var interventions = population.Children(RecordKind.Intervention);
        var families = Families.Of(population.DataSet).Select(f => (f.Name, f.Flags, Is: type.Are(f.Codes))).ToList();
        var ofReviews = Families.OfReviews(population);
        var isKnown = type.Are(population.DataSet.Find(MODAL)?.List?.Codes.Select(c => c.Value).ToHashSet() ?? []);
        var reviews = population[RecordKind.Review];
        List<Finding> found = [];
        for (var review = 0; review < reviews.Count; review++)
        {
            if (ofReviews[review] == 0 || reviewed.Number(review) is not { } day)
                continue;
            for (var i = 0; i < families.Count; i++)
            {
                var (name, flags, isFamily) = families[i];
                if ((ofReviews[review] & (1 << i)) != 0 && !HasStarted(reviews.Parent(review), day, isFamily))
                    found.Add(
                        On(population, rule, RecordKind.Review, review, Families.FirstYes(population, review, flags)!.Slot, name, name)
                    );
            }
        }

        return new(reviews.Count, found);

        bool HasStarted(int episode, int day, bool[] isFamily)
        {
            foreach (var i in interventions.Of(episode))
            {
                // So has an intervention of no known type: it may be of any family.
                if (!isKnown[type.Id(i)])
                    return true;

                // A start that cannot be read, or cannot be right, has a finding of its own.
                if (
                    isFamily[type.Id(i)]
                    && !started.IsBlank(i)
                    && (started.Number(i) is not { } start || start <= day || start > latest || start > discharged.Number(episode))
                )
                    return true;
            }

            return false;
        }
    }
}
