using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>TOPs of one episode and day with different stages: one finding, on the last of them.</summary>
internal sealed class TOP008 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        RecordColumn date = new(population, TOPDATE);
        RecordColumn stage = new(population, TRSTAGE);
        RecordColumn id = new(population, TOPID);
        var isStage = stage.MatchCodes(population.DataSet.Find(TRSTAGE)?.List?.Codes.Select(c => c.Value).ToHashSet() ?? []);
        var tops = population[RecordKind.Top];
        var ofEpisode = population.GetChildren(RecordKind.Top);
        var days = Enumerable
            .Range(0, population.Episodes.Count)
            .Where(SharesDay)
            .SelectMany(episode =>
                ofEpisode
                    .GetChildren(episode)
                    .ToArray()
                    .Where(top => isStage[stage.GetId(top)] && date.GetNumber(top) is not null)
                    .GroupBy(date.GetNumber)
            )
            .Where(day => day.Select(stage.GetId).Distinct().Count() > 1);
        return new(
            tops.Count,
            [
                .. days.Select(day => day.Order().ToList())
                    .Select(day =>
                        CreateRecordFinding(
                            population,
                            rule,
                            RecordKind.Top,
                            day[^1],
                            stage.Slot,
                            string.Join(", ", day[..^1].Select(top => $"{id.GetText(top)} ({stage.GetText(top)})"))
                        )
                    ),
            ]
        );

        bool SharesDay(int episode)
        {
            var all = ofEpisode.GetChildren(episode);
            for (var i = 1; i < all.Length; i++)
            {
                for (var before = 0; before < i; before++)
                {
                    if (date.GetNumber(all[i]) == date.GetNumber(all[before]))
                        return true;
                }
            }

            return false;
        }
    }
}
