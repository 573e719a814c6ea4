using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>A record without its own id: a single one in its episode, or several that cannot be distinguished.</summary>
internal sealed class RecordIdCheck : RecordCheck
{
    private readonly HashSet<int> _episodesWithSeveral = [];
    private readonly bool _several;

    public RecordIdCheck(Rule rule, Population population, bool several)
        : base(rule, population)
    {
        _several = several;
        HashSet<int> episodesWithOne = [];
        foreach (var slice in RecordSlice.Enumerate(population, rule.Record))
        {
            var cells = slice.GetCells(Field);
            for (var i = 0; i < cells.Length; i++)
            {
                if (!IsBlank(cells[i]))
                    continue;
                var episode = GetEpisode(slice.Start + i);
                if (!episodesWithOne.Add(episode))
                    _episodesWithSeveral.Add(episode);
            }
        }
    }

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] =
                IsBlank(cells[i]) && _episodesWithSeveral.Contains(GetEpisode(slice.Start + i)) == _several
                    ? CheckOutcome.Failed
                    : CheckOutcome.Passed;
    }

    private bool IsBlank(int cell) => cell <= Population.Values[Field.Slot].LastBlankId;

    private int GetEpisode(int record) => Population[Rule.Record].GetParent(record);
}
