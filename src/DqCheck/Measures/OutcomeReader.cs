using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>Compares two TOPs of a journey item by item. An item that is blank or NA in either says nothing: null.</summary>
internal sealed class OutcomeReader
{
    /// <summary>Days of use by substance; the last is shared by all others.</summary>
    public static readonly IReadOnlyList<string> UseItems = ["OPIUSE", "CRAUSE", "COCAUSE", "AMPHUSE", "CANNUSE", "ALCUSE", "OTDRGUSE"];

    private readonly int _laterMonths;
    private readonly Cells[] _use;
    private readonly int[][] _itemOf;
    private readonly Cells[] _drugs;
    private readonly Cells _injecting, _mental, _wellbeing, _housingProblem, _housingRisk, _work, _education;

    public OutcomeReader(JourneySet journeys)
    {
        var population = journeys.Population;
        _laterMonths = journeys.Standards.TwoReviewsMonths;
        _use = [.. UseItems.Select(i => new Cells(population, i))];
        _drugs = [.. new[] { "DRUG1", "DRUG2", "DRUG3" }.Select(c => new Cells(population, c))];
        var substances = new Substances(population);
        _itemOf = [.. _drugs.Select((cells, place) => cells.Each(code => ItemOf(code)).Select((item, id) => ItemOf(item, substances.GroupsOfValues(place)[id])).ToArray())];
        (_injecting, _mental, _wellbeing) = (new(population, "IVDRGUSE"), new(population, "PSYHSTAT"), new(population, "QUALLIFE"));
        (_housingProblem, _housingRisk) = (new(population, "ACUTHPBM"), new(population, "HRISK"));
        (_work, _education) = (new(population, "PWORK"), new(population, "EDUCAT"));
    }

    /// <summary>What a journey brings to an outcome: it takes part with a pair that has the starting condition, whose later TOP lies in the window.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="window">The cohort.</param>
    /// <param name="pair">Which TOPs are compared.</param>
    /// <param name="changed">Null without the starting condition or an answer; else whether it changed as asked.</param>
    public Part Of(Journey journey, Window window, Pair pair, Func<Top, Top, bool?> changed)
    {
        if (journey.TreatmentStart is null) return Part.None;
        if (pair == Pair.StartTwoReviews) return OfStartAndTwoReviews(journey, window, changed);
        var part = Part.None;
        foreach (var (earlier, later) in Pairs(journey, pair))
        {
            if (window.Holds(later.Day) && changed(earlier, later) is { } hit) part = Part.Of(part.Counts || hit);
        }

        return part;
    }

    /// <summary>Days of use above 0 at the start and 0 later, of all presenting substances.</summary>
    public bool? Abstinent(Journey journey, Top earlier, Top later) => Use(journey, earlier, later, (_, after) => after == 0);

    /// <summary>Days of use fewer by at least so many, of all presenting substances.</summary>
    public bool? UseImproved(Journey journey, Top earlier, Top later, int minChange) => Use(journey, earlier, later, (before, after) => before - after >= minChange);

    public bool? NoLongerInjecting(Top earlier, Top later) => (_injecting.Number(earlier.Record), _injecting.Number(later.Record)) switch
    {
        ( > 0, { } after) => after == 0,
        _ => null,
    };

    public bool? MentalHealthImproved(Top earlier, Top later) => IsHigher(_mental, earlier, later);

    public bool? WellbeingImproved(Top earlier, Top later) => IsHigher(_wellbeing, earlier, later);

    /// <summary>A housing problem or risk at the start, and neither later.</summary>
    public bool? HousingImproved(Top earlier, Top later)
    {
        var (problem, risk) = (_housingProblem.Text(earlier.Record), _housingRisk.Text(earlier.Record));
        var (problemLater, riskLater) = (_housingProblem.Text(later.Record), _housingRisk.Text(later.Record));
        if (!new[] { problem, risk, problemLater, riskLater }.All(t => t is "Y" or "N") || (problem, risk) == ("N", "N")) return null;
        return (problemLater, riskLater) == ("N", "N");
    }

    /// <summary>So few days of work and education at the start, and more later.</summary>
    public bool? IntoWork(Top earlier, Top later, int maxStart)
    {
        if (_work.Number(earlier.Record) + _education.Number(earlier.Record) is not { } before || _work.Number(later.Record) + _education.Number(later.Record) is not { } after) return null;
        return before > maxStart ? null : after > before;
    }

    private bool? Use(Journey journey, Top earlier, Top later, Func<int, int, bool> changed)
    {
        var (any, all) = (false, true);
        foreach (var item in Presenting(journey))
        {
            if (_use[item].Number(earlier.Record) is not { } before || _use[item].Number(later.Record) is not { } after || before == 0) return null;
            any = true;
            all &= changed(before, after);
        }

        return any ? all : null;
    }

    /// <summary>Items of the substances that a journey came with.</summary>
    private HashSet<int> Presenting(Journey journey)
    {
        HashSet<int> items = [];
        foreach (var episode in journey.Episodes)
        {
            for (var place = 0; place < _drugs.Length; place++)
            {
                if (_itemOf[place][_drugs[place].Id(episode)] is var item and >= 0) items.Add(item);
            }
        }

        return items;
    }

    private static bool? IsHigher(Cells rating, Top earlier, Top later) => rating.Number(later.Record) - rating.Number(earlier.Record) is { } change ? change > 0 : null;

    private Part OfStartAndTwoReviews(Journey journey, Window window, Func<Top, Top, bool?> changed)
    {
        if (journey.FirstTop('S') is not { } start) return Part.None;
        var part = Part.None;
        foreach (var (first, second) in Pairs(journey, Pair.TwoReviews))
        {
            if (first.Day > start.Day && window.Holds(second.Day) && changed(start, first) is { } atFirst && changed(start, second) is { } atSecond) part = Part.Of(part.Counts || (atFirst && atSecond));
        }

        return part;
    }

    private IEnumerable<(Top Earlier, Top Later)> Pairs(Journey journey, Pair pair)
    {
        if (pair == Pair.TwoReviews)
        {
            var reviews = journey.Tops.Where(t => t.Stage == 'R').ToList();
            return from first in reviews from second in reviews where second.Day > first.Day && second.Day <= Window.AddMonths(first.Day, _laterMonths) select (first, second);
        }

        if (journey.FirstTop('S') is not { } start) return [];
        var later = journey.Tops.Where(t => t.Day > start.Day && pair switch { Pair.StartExit => t.Stage == 'E', Pair.StartAnyLater => t.Stage is 'R' or 'E', _ => t.Stage == 'R' }).ToList();
        return (pair == Pair.StartAnyLater ? later : later.TakeLast(1)).Select(top => (start, top));
    }

    /// <summary>The item of a code that has one of its own; -1 where its group decides.</summary>
    private static int ItemOf(string code) => code switch
    {
        "3201" => 1,
        "3200" => 2,
        "5000" => 4,
        _ when code.StartsWith("31", StringComparison.Ordinal) => 3,
        _ => -1,
    };

    /// <summary>Of the others, opiates and alcohol have their items, and every other drug shares one; what is no drug has none.</summary>
    private static int ItemOf(int own, DrugGroups group) => group switch
    {
        DrugGroups.None => -1,
        _ when own > 0 => own,
        DrugGroups.Opiate => 0,
        DrugGroups.Alcohol => 5,
        _ => 6,
    };
}
