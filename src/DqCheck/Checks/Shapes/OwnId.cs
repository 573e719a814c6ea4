using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A record without its own id: one alone in its episode, or several that cannot be told apart.</summary>
internal sealed class OwnId : RecordCheck
{
    private readonly HashSet<int> _episodesWithSeveral = [];
    private readonly bool _several;

    public OwnId(Rule rule, Population population, bool several)
        : base(rule, population)
    {
        _several = several;
        HashSet<int> once = [];
        foreach (var slice in RecordSlice.Each(population, rule.Record))
        {
            var cells = slice.Cells(Field);
            for (var i = 0; i < cells.Length; i++)
            {
                if (IsBlank(cells[i]) && Episode(slice.Start + i) is var episode && !once.Add(episode))
                    _episodesWithSeveral.Add(episode);
            }
        }
    }

    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        for (var i = 0; i < cells.Length; i++)
            marks[i] = IsBlank(cells[i]) && _episodesWithSeveral.Contains(Episode(slice.Start + i)) == _several ? Mark.Wrong : Mark.Fine;
    }

    private bool IsBlank(int cell) => cell <= Population.Values[Field.Slot].LastEmpty;

    private int Episode(int record) => Population[Rule.Record].Parent(record);
}
