using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>TOPs of one episode and day with different stages: one finding, on the last of them.</summary>
internal sealed class TOP008 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        Cells date = new(population, TOPDATE),
            stage = new(population, TRSTAGE),
            id = new(population, TOPID);
        var isStage = stage.Are(population.DataSet.Find(TRSTAGE)?.List?.Codes.Select(c => c.Value).ToHashSet() ?? []);
        var tops = population[RecordKind.Top];
        var ofEpisode = population.Children(RecordKind.Top);
        var days = Enumerable
            .Range(0, population.Episodes.Count)
            .Where(SharesDay)
            .SelectMany(episode =>
                ofEpisode.Of(episode).ToArray().Where(top => isStage[stage.Id(top)] && date.Number(top) is not null).GroupBy(date.Number)
            )
            .Where(day => day.Select(stage.Id).Distinct().Count() > 1);
        return new(
            tops.Count,
            [
                .. days.Select(day => day.Order().ToList())
                    .Select(day =>
                        On(
                            population,
                            rule,
                            RecordKind.Top,
                            day[^1],
                            stage.Slot,
                            string.Join(", ", day[..^1].Select(top => $"{id.Text(top)} ({stage.Text(top)})"))
                        )
                    ),
            ]
        );

        bool SharesDay(int episode)
        {
            var all = ofEpisode.Of(episode);
            for (var i = 1; i < all.Length; i++)
            {
                for (var before = 0; before < i; before++)
                {
                    if (date.Number(all[i]) == date.Number(all[before]))
                        return true;
                }
            }

            return false;
        }
    }
}
