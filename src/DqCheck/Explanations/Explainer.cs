using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Explanations;

/// <summary>
/// Explains findings from the records in memory. One explainer is enough for all findings of a check, on any number of threads.
/// </summary>
internal sealed class Explainer
{
    private readonly JourneySet _journeys;
    private readonly ChildIndex _episodesOfClients;
    private readonly ConditionText _conditions;
    private readonly EvidenceFinder _evidence;
    private readonly TimelineHighlights _highlights;
    private readonly TimelineBuilder _timelines;
    private readonly ClientRecords _clients;

    public Explainer(CheckResult result)
        : this(result.Journeys, result.Previous) { }

    /// <param name="journeys">The journeys and the records that they are made of.</param>
    /// <param name="previous">The earlier extract; null if the check has none.</param>
    public Explainer(JourneySet journeys, PreviousExtract? previous)
    {
        var population = journeys.Population;
        _journeys = journeys;
        _episodesOfClients = new(
            population.Clients.Count,
            take =>
            {
                for (var episode = 0; episode < population.Episodes.Count; episode++)
                    take(population.Episodes.GetParent(episode), episode);
            }
        );
        _conditions = new(population, journeys);
        _evidence = new(journeys, previous, _episodesOfClients);
        _highlights = new(journeys);
        _timelines = new(journeys, _episodesOfClients);
        _clients = new(population, _episodesOfClients);
    }

    /// <summary>Explains a finding of the check.</summary>
    public Explanation Explain(RuleFinding finding) =>
        new(
            _conditions.Describe(finding),
            _evidence.Find(finding),
            GetClient(finding),
            HasTimeline(finding),
            finding.Timeliness is { } item ? _highlights.For(item) : []
        );

    /// <summary>The timeline of a client, with everything that is expected of the journeys.</summary>
    /// <param name="client">Index of the client.</param>
    public Timeline CreateTimeline(int client) => _timelines.Create(client, []);

    /// <summary>The timeline of a finding; null where the order of events does not matter.</summary>
    public Timeline? CreateTimeline(Explanation explanation) =>
        explanation.HasTimeline ? _timelines.Create(explanation.Client, explanation.Highlights) : null;

    /// <summary>All records of a client, with the columns that hold a value, without those that identify the person.</summary>
    /// <param name="client">Index of the client.</param>
    public IReadOnlyList<ClientRecord> ListRecords(int client) => _clients.List(client);

    public int GetClient(RuleFinding finding) =>
        finding.Record < 0 ? -1 : _journeys.Population.GetOwner(finding.Kind, finding.Record, RecordKind.Client);

    private static bool HasTimeline(RuleFinding finding) =>
        finding.Record >= 0 && (finding.Timeliness is not null || RulesWithTimeline.Contains(finding.Rule.Id));

    /// <summary>The rules in C# that look at the order of several events.</summary>
    private static readonly HashSet<string> RulesWithTimeline =
    [
        .. CodedRules.JourneyRules.Select(r => r.Id),
        nameof(CLI007),
        nameof(EPI012),
        nameof(EPI013),
        nameof(EPI014),
        nameof(EPI035),
        nameof(EPI036),
        nameof(EPI037),
        nameof(SIR006),
        nameof(TOP008),
    ];
}
