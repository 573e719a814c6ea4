using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A record without its own id: one alone in its episode, or several that cannot be told apart.</summary>
internal sealed class OwnId : RecordCheck
{
    private readonly CellOf _cell;
    private readonly HashSet<int> _episodesWithSeveral = [];
    private readonly bool _several;

    public OwnId(Rule rule, Population population, bool several)
        : base(rule, population)
    {
        (_cell, _several) = (new(population, rule.Record, population.DataSet.Find(rule.Field)!), several);
        HashSet<int> once = [];
        var table = population[rule.Record];
        for (var record = 0; record < table.Count; record++)
        {
            if (_cell.IsBlank(record) && !once.Add(table.Parent(record))) _episodesWithSeveral.Add(table.Parent(record));
        }
    }

    protected override Look? Look(int record)
    {
        var several = _episodesWithSeveral.Contains(Population[Rule.Record].Parent(record));
        return new(_cell.IsBlank(record) && several == _several ? Find(record, _cell) : null);
    }
}
