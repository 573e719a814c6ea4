using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Everything that measures look at: the journeys of a run, judged on a day by some settings.</summary>
internal sealed class MeasureRun
{
    private readonly Lazy<OutcomeReader> _outcomes;
    private readonly Lazy<UnionReturns> _union;
    private readonly HashSet<string> _drugFree,
        _alcoholFree,
        _occasionalUser;
    private readonly Cells _triaged,
        _discharged;

    /// <param name="journeys">The journeys.</param>
    /// <param name="settings">Those of a contract, or the defaults.</param>
    /// <param name="today">The day that is judged, where it is later than the as-of date: the records stay those of the as-of date.</param>
    public MeasureRun(JourneySet journeys, MeasureSettings settings, int? today = null)
    {
        (Journeys, Settings, Today) = (journeys, settings, today ?? journeys.Today);
        (Tops, Reviews) = (new(Today, Standards), new(Today, Standards));
        (_outcomes, _union) = (new(() => new(journeys)), new(() => new(journeys)));
        var dataSet = journeys.Population.DataSet;
        (_drugFree, _alcoholFree) = (dataSet.Group(CodeGroups.DrugFree), dataSet.Group(CodeGroups.AlcoholFree));
        _occasionalUser = dataSet.Group(CodeGroups.OccasionalUser);
        (_triaged, _discharged) = (new(journeys.Population, TRIAGED), new(journeys.Population, DISD));
    }

    public JourneySet Journeys { get; }

    public MeasureSettings Settings { get; }

    public int Today { get; }

    public Standards Standards => Journeys.Standards;

    public TopsOwed Tops { get; }

    public ReviewsOwed Reviews { get; }

    /// <summary>The window of that name that ends on the day judged.</summary>
    public Window Window(string name) => DqCheck.Journeys.Window.Of(name, Today, Standards.CohortMonths);

    public OutcomeReader Outcomes => _outcomes.Value;

    public UnionReturns Union => _union.Value;

    public int? Triaged(int episode) => _triaged.Number(episode);

    /// <summary>Where it has come by the as-of date.</summary>
    public int? Discharged(int episode) => _discharged.Day(episode, Journeys.Today);

    public bool IsDrugFree(Journey journey) => _drugFree.Contains(journey.Exit.Code);

    public bool IsAlcoholFree(Journey journey) => _alcoholFree.Contains(journey.Exit.Code);

    public bool IsOccasionalUser(Journey journey) => _occasionalUser.Contains(journey.Exit.Code);

    /// <summary>Whether a journey takes part in TOP measures at all, as far as settings say.</summary>
    public bool AsksTops(Journey journey) => Settings.IncludesAlcoholOnly || journey.Class.Substance != SubstanceGroup.Alcohol;
}
