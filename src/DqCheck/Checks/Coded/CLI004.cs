using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Values on a row with CONSENT=N: one finding for each row, which names the columns, never the values.</summary>
internal sealed class CLI004 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(
            population.Extracts.Sum(e => e.AcceptedRows),
            [
                .. population.ConsentBreaches.Select(breach => new RuleFinding
                {
                    Rule = rule,
                    Kind = RecordKind.Client,
                    File = breach.File,
                    Lines = [breach.Line],
                    RowKeys = (breach.Agency, breach.Client, 0, 0),
                    Slot = population.ConsentSlot,
                    ValueId = population.Values[population.ConsentSlot].Find(YesNo.No),
                    Detail = string.Join(
                        ", ",
                        breach.Slots.Select(slot => population.DataSet.Slots[slot]).OrderBy(c => c.Order).Select(c => c.Name)
                    ),
                }),
            ]
        );
}
