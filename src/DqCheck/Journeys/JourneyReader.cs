using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Derives journeys from the records of their episodes.</summary>
internal sealed class JourneyReader
{
    private readonly Population _population;
    private readonly int _today;
    private readonly int _adultAge;
    private readonly RecordColumn _triaged;

    private readonly RecordColumn _referred;

    private readonly RecordColumn _discharged;

    private readonly RecordColumn _birthDate;

    private readonly RecordColumn _source;

    private readonly RecordColumn _topsElsewhere;

    private readonly RecordColumn _reason;
    private readonly bool[] _isCriminalJustice;

    private readonly bool[] _isNo;
    private readonly EpisodeSubstances _substances;
    private readonly ExitReasonReader _reasons;
    private readonly ExitReason[] _exits;
    private readonly InterventionReader _interventions;
    private readonly TopReader _tops;
    private readonly ReviewReader _reviews;

    public JourneyReader(Population population, int today)
    {
        _population = population;
        _today = today;
        _adultAge = population.DataSet.GetSetting(SettingNames.AdultAge);
        _triaged = new(population, TRIAGED);
        _referred = new(population, REFLD);
        _discharged = new(population, DISD);
        _birthDate = new(population, DOB);
        _source = new(population, RFLS);
        _topsElsewhere = new(population, TOPCC);
        _reason = new(population, DISRSN);
        _isCriminalJustice = _source.MatchCodes(population.DataSet.GetCodes(CodeGroups.CriminalJustice));
        _isNo = _topsElsewhere.MapValues(code => code == YesNo.No);
        _substances = new(population);
        _reasons = new(population.DataSet);
        _exits = _reason.MapValues(code => _reasons.Resolve([code]));
        _exits[0] = _reasons.Resolve([""]);
        _interventions = new(population, today);
        _tops = new(population, today);
        _reviews = new(population, today);
    }

    /// <summary>Reads consecutive journeys.</summary>
    /// <param name="joined">The episodes of each journey, in order.</param>
    /// <param name="all">Receives the journeys.</param>
    /// <param name="first">The position of the first of them.</param>
    public void Read(ReadOnlySpan<ArraySegment<int>> joined, Journey[] all, int first)
    {
        var interventions = _interventions.ReadAll(joined);
        var tops = _tops.ReadAll(joined);
        var reviews = _reviews.ReadAll(joined);
        for (var i = 0; i < joined.Length; i++)
            all[first + i] = Read(all, first + i, joined[i], interventions[i], tops[i], reviews[i]);
    }

    private Journey Read(
        Journey[] all,
        int position,
        ArraySegment<int> episodes,
        ArraySegment<Intervention> interventions,
        ArraySegment<Top> tops,
        ArraySegment<Review> reviews
    )
    {
        var start = int.MaxValue;
        var end = int.MinValue;
        var open = -1;
        var elsewhere = true;
        foreach (var episode in episodes)
        {
            start = Math.Min(start, _triaged.GetNumber(episode)!.Value);
            elsewhere &= _isNo[_topsElsewhere.GetId(episode)];
            if (_discharged.GetDay(episode, _today) is { } day)
                end = Math.Max(end, day);
            else if (open < 0)
                open = episode;
        }

        var first = 0;
        while (first < interventions.Count && interventions[first].Group != InterventionGroup.Structured)
            first++;
        if (first == interventions.Count)
            first = -1;
        var client = _population.Episodes.GetParent(episodes[0]);
        return new(all, position)
        {
            Client = client,
            Key = _population.Keys.OfClients[client],
            Agency = _population.GetKeys(RecordKind.Episode, episodes[0]).Agency,
            Episodes = episodes,
            FindingEpisode = open < 0 ? episodes[^1] : open,
            Start = start,
            Referred = _referred.GetNumber(episodes[0]),
            End = open < 0 ? end : null,
            Exit = open < 0 ? ReadExit(episodes, end) : ExitReason.None,
            Class = ReadClass(episodes),
            IsCriminalJustice = _isCriminalJustice[_source.GetId(episodes[0])],
            HasTopsElsewhere = elsewhere,
            Interventions = interventions,
            FirstStructuredIndex = first,
            TreatmentStart = first < 0 ? null : interventions[first].Started,
            Tops = tops,
            Reviews = reviews,
        };
    }

    /// <summary>From the reasons of the episodes that end on a day; usually there is only one.</summary>
    private ExitReason ReadExit(ArraySegment<int> episodes, int end)
    {
        var reason = -1;
        foreach (var episode in episodes)
        {
            if (_discharged.GetNumber(episode) != end)
                continue;
            if (reason >= 0 && reason != _reason.GetId(episode))
                return ReadCombinedExit(episodes, end);
            reason = _reason.GetId(episode);
        }

        return _exits[reason];
    }

    private ExitReason ReadCombinedExit(ArraySegment<int> episodes, int end) =>
        _reasons.Resolve([.. episodes.Where(e => _discharged.GetNumber(e) == end).Select(_reason.GetText)]);

    /// <summary>The groups of the episodes of a journey, or of an episode that is in none.</summary>
    public JourneyClass ReadClass(ReadOnlySpan<int> episodes)
    {
        var drugs = DrugGroups.None;
        foreach (var episode in episodes)
            drugs |= _substances.GetGroups(episode);
        return new(
            IsYoung(episodes[0]),
            EpisodeSubstances.GetSubstanceGroup(drugs),
            EpisodeSubstances.GetPrimarySubstance(_substances.GetGroup(episodes[0], 0), drugs)
        );
    }

    /// <summary>Someone born on 29 February comes of age on 28 February.</summary>
    private bool IsYoung(int episode) =>
        _birthDate.GetNumber(_population.Episodes.GetParent(episode)) is { } born
        && _referred.GetNumber(episode) is { } referred
        && referred < Window.AddMonths(born, 12 * _adultAge);
}
