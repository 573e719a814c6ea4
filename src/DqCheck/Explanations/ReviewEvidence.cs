using DqCheck.Checks.Coded;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the answers of sub-intervention reviews and the interventions that they are compared with.</summary>
internal sealed class ReviewEvidence(JourneySet journeys)
{
    private readonly Population _population = journeys.Population;
    private readonly List<Column> _flags = [.. ReviewCategories.For(journeys.Population.DataSet).SelectMany(c => c.Flags).Distinct()];

    public void Add(Evidence evidence)
    {
        var review = evidence.Finding.Record;
        switch (evidence.Finding.Rule.Id)
        {
            case nameof(SIR005):
                evidence.AddSlots(RecordKind.Review, review, "", _flags.Select(f => f.Slot));
                break;
            case nameof(SIR006):
                AddAnswers(evidence, review, "");
                foreach (
                    var record in _population
                        .GetChildren(RecordKind.Intervention)
                        .GetChildren(_population[RecordKind.Review].GetParent(review))
                )
                    evidence.Add(RecordKind.Intervention, record, "intervention of the same episode", MODAL, MODST);
                break;
            case nameof(SIR008):
                AddAnswers(evidence, review, "");
                if (journeys.For(_population[RecordKind.Review].GetParent(review)) is { } journey)
                    evidence.Add(RecordKind.Episode, journey.Episodes[^1], "last episode of the journey", DISD, DISRSN);
                break;
        }
    }

    /// <summary>Adds a review with its date and the answers that are Y.</summary>
    public void AddAnswers(Evidence evidence, int review, string role)
    {
        evidence.Add(RecordKind.Review, review, role, SUBMODDT);
        evidence.AddSlots(
            RecordKind.Review,
            review,
            role,
            _flags.Where(f => IsYes(_population[RecordKind.Review].GetCellId(review, f.Slot), f.Slot)).Select(f => f.Slot)
        );
    }

    private bool IsYes(int id, int slot) => id > 0 && id == _population.Values[slot].Find(YesNo.Yes);
}
