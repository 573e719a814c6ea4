using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>
/// A review with a flag of a category in which the episode had not started an intervention by then. The intervention on the same row is not
/// compared with it.
/// </summary>
internal sealed class SIR006 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        RecordColumn reviewed = new(population, SUBMODDT);
        RecordColumn started = new(population, MODST);
        RecordColumn type = new(population, MODAL);
        RecordColumn discharged = new(population, DISD);
        var latest = dates.AsOf?.DayNumber + population.DataSet.GetSetting(SettingNames.FutureDays) ?? int.MaxValue;
        var interventions = population.GetChildren(RecordKind.Intervention);
        var categories = ReviewCategories
            .For(population.DataSet)
            .Select(f => (f.Name, f.KnownFlags, Is: type.MatchCodes(f.Codes)))
            .ToList();
        var ofReviews = ReviewCategories.ReadReviewMasks(population);
        var isKnown = type.MatchCodes(population.DataSet.Find(MODAL)?.List?.Codes.Select(c => c.Value).ToHashSet() ?? []);
        var reviews = population[RecordKind.Review];
        List<RuleFinding> found = [];
        for (var review = 0; review < reviews.Count; review++)
        {
            if (ofReviews[review] == 0 || reviewed.GetNumber(review) is not { } day)
                continue;
            for (var i = 0; i < categories.Count; i++)
            {
                var (name, flags, isFamily) = categories[i];
                if (
                    (ofReviews[review] & (1 << i)) != 0
                    && !HasStarted(reviews.GetParent(review), day, isFamily)
                    && ReviewCategories.FindFirstYes(population, review, flags) is { } flag
                )
                    found.Add(CreateRecordFinding(population, rule, RecordKind.Review, review, flag.Slot, name, name));
            }
        }

        return new(reviews.Count, found);

        bool HasStarted(int episode, int day, bool[] isFamily)
        {
            foreach (var i in interventions.GetChildren(episode))
            {
                // An intervention of an unknown type may belong to any category.
                if (!isKnown[type.GetId(i)])
                    return true;

                // A start date that is unreadable or impossible has a finding of its own.
                if (
                    isFamily[type.GetId(i)]
                    && !started.IsBlank(i)
                    && (started.GetNumber(i) is not { } start || start <= day || start > latest || start > discharged.GetNumber(episode))
                )
                    return true;
            }

            return false;
        }
    }
}
