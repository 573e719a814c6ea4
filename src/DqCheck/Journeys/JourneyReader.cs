using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Reads what the records of a journey's episodes say of it.</summary>
internal sealed class JourneyReader
{
    private static readonly HashSet<string> No = ["N"];

    private readonly Population _population;
    private readonly int _today;
    private readonly int _adultAge;
    private readonly Cells _triaged, _referred, _discharged, _born, _source, _elsewhere, _reason;
    private readonly bool[] _isCriminalJustice, _isNo;
    private readonly Substances _substances;
    private readonly ExitReasons _reasons;
    private readonly InterventionReader _interventions;
    private readonly TopReader _tops;
    private readonly ReviewReader _reviews;

    public JourneyReader(Population population, int today)
    {
        (_population, _today, _adultAge) = (population, today, population.DataSet.Setting("adult-age"));
        (_triaged, _referred, _discharged) = (new(population, "TRIAGED"), new(population, "REFLD"), new(population, "DISD"));
        (_born, _source, _elsewhere, _reason) = (new(population, "DOB"), new(population, "RFLS"), new(population, "TOPCC"), new(population, "DISRSN"));
        (_isCriminalJustice, _isNo) = (_source.Are(population.DataSet.Group("RFLS", "criminal-justice")), _elsewhere.Are(No));
        (_substances, _reasons) = (new(population), new(population.DataSet));
        (_interventions, _tops, _reviews) = (new(population, today), new(population, today), new(population, today));
    }

    /// <param name="episodes">In the order of the journey.</param>
    public Journey Read(int[] episodes)
    {
        var interventions = _interventions.Of(episodes);
        var first = _interventions.First(interventions);
        int? end = episodes.All(e => _discharged.Day(e, _today) is not null) ? episodes.Max(e => _discharged.Number(e)) : null;
        return new Journey
        {
            Client = _population.Episodes.Parent(episodes[0]),
            Agency = _population.Keys(RecordKind.Episode, episodes[0]).Agency,
            Episodes = episodes,
            StandsOn = episodes.FirstOrDefault(e => _discharged.Day(e, _today) is null, episodes[^1]),
            Start = episodes.Min(e => _triaged.Number(e)!.Value),
            Referred = _referred.Number(episodes[0]),
            End = end,
            Exit = end is null ? ExitReason.None : _reasons.Of([.. episodes.Where(e => _discharged.Number(e) == end).Select(_reason.Text)]),
            Class = ClassOf(episodes),
            IsCriminalJustice = _isCriminalJustice[_source.Id(episodes[0])],
            HasTopsElsewhere = episodes.All(e => _isNo[_elsewhere.Id(e)]),
            Interventions = interventions,
            First = first,
            TreatmentStart = first?.Started,
            Tops = _tops.Of(episodes),
            Reviews = _reviews.Of(episodes),
        };
    }

    /// <summary>The groups in which episodes are counted: of a journey, or of one that is in none.</summary>
    public JourneyClass ClassOf(IReadOnlyList<int> episodes)
    {
        var drugs = DrugGroups.None;
        foreach (var episode in episodes) drugs |= _substances.Groups(episode);
        return new(IsYoung(episodes[0]), Substances.Of(drugs), Substances.PrimaryOf(_substances.Group(episodes[0], 0), drugs));
    }

    /// <summary>Someone born on 29 February comes of age on 28 February.</summary>
    private bool IsYoung(int episode) => _born.Number(_population.Episodes.Parent(episode)) is { } born && _referred.Number(episode) is { } referred
        && referred < Window.AddMonths(born, 12 * _adultAge);
}
