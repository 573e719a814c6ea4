using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>The context in which measures are computed: journeys, settings and the day as at which they are assessed.</summary>
internal sealed class MeasureContext
{
    private readonly Lazy<OutcomeReader> _outcomes;
    private readonly Lazy<UnionReturns> _unionReturns;
    private readonly Lazy<PrescribingReader> _prescribing;
    private readonly Lazy<TopUse> _topUse;
    private readonly HashSet<string> _drugFree;

    private readonly HashSet<string> _alcoholFree;

    private readonly HashSet<string> _occasionalUser;
    private readonly RecordColumn _triaged;

    private readonly RecordColumn _discharged;

    /// <param name="journeys">The journeys.</param>
    /// <param name="settings">The settings of a contract, or the defaults.</param>
    /// <param name="today">The day, where it is later than the as-of date; the records remain those of the as-of date.</param>
    public MeasureContext(JourneySet journeys, MeasureSettings settings, int? today = null)
    {
        Journeys = journeys;
        Settings = settings;
        Today = today ?? journeys.Today;
        TopRequirements = new(Today, Thresholds);
        ReviewRequirements = new(Today, Thresholds);
        _outcomes = new(() => new(journeys));
        _unionReturns = new(() => new(journeys));
        _prescribing = new(() => new(journeys));
        _topUse = new(() => new(journeys));
        Of = settings.Of is { } of ? new(journeys, of) : null;
        With = settings.With is { } with ? new(journeys, with) : null;
        var dataSet = journeys.Population.DataSet;
        _drugFree = dataSet.GetCodes(CodeGroups.DrugFree);
        _alcoholFree = dataSet.GetCodes(CodeGroups.AlcoholFree);
        _occasionalUser = dataSet.GetCodes(CodeGroups.OccasionalUser);
        _triaged = new(journeys.Population, TRIAGED);
        _discharged = new(journeys.Population, DISD);
    }

    public JourneySet Journeys { get; }

    public MeasureSettings Settings { get; }

    public int Today { get; }

    public DayThresholds Thresholds => Journeys.Thresholds;

    public TopRequirements TopRequirements { get; }

    public ReviewRequirements ReviewRequirements { get; }

    /// <summary>The day on which windows end, where it is not the day as at which journeys are assessed.</summary>
    public int? WindowEnd { get; init; }

    /// <summary>The window with that name that ends on the day.</summary>
    public Window GetWindow(string name) => DqCheck.Journeys.Window.EndingOn(name, WindowEnd ?? Today, Thresholds.CohortMonths);

    public OutcomeReader Outcomes => _outcomes.Value;

    public PrescribingReader Prescribing => _prescribing.Value;

    public TopUse TopUse => _topUse.Value;

    /// <summary>The test of the setting of the same name; null without one.</summary>
    public AnswerTest? Of { get; }

    /// <inheritdoc cref="Of"/>
    public AnswerTest? With { get; }

    public UnionReturns UnionReturns => _unionReturns.Value;

    public int? GetTriaged(int episode) => _triaged.GetNumber(episode);

    /// <summary>DISD of an episode, where it is not after the as-of date.</summary>
    public int? GetDischarged(int episode) => _discharged.GetDay(episode, Journeys.Today);

    public bool IsDrugFree(Journey journey) => _drugFree.Contains(journey.Exit.Code);

    public bool IsAlcoholFree(Journey journey) => _alcoholFree.Contains(journey.Exit.Code);

    public bool IsOccasionalUser(Journey journey) => _occasionalUser.Contains(journey.Exit.Code);

    /// <summary>Whether the settings include a journey in TOP measures.</summary>
    public bool IncludesTops(Journey journey) => Settings.IncludesAlcoholOnly || journey.Class.Substance != SubstanceGroup.Alcohol;
}
