using System.Numerics;
using DqCheck.Journeys;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Compares two TOPs of a journey item by item. An item that is blank or NA in either says nothing: null.</summary>
internal sealed class OutcomeReader
{
    /// <summary>Columns without which use cannot be compared.</summary>
    public static readonly IReadOnlyList<string> UseItems = [OPIUSE, CRAUSE, COCAUSE, AMPHUSE, CANNUSE, ALCUSE, OTDRGUSE];

    private static readonly string[] DrugColumns = [DRUG1, DRUG2, DRUG3];

    private readonly int _laterMonths;
    private readonly RecordColumn[] _use;

    /// <summary>Of each value of a column of substances its place in <see cref="_use"/>, from 1; 0 where it has none.</summary>
    private readonly int[][] _items;
    private readonly RecordColumn[] _drugs;
    private readonly bool?[] _isProblem;

    private readonly bool?[] _isRisk;
    private readonly RecordColumn _injecting;

    private readonly RecordColumn _mental;

    private readonly RecordColumn _wellbeing;

    private readonly RecordColumn _housingProblem;

    private readonly RecordColumn _housingRisk;

    private readonly RecordColumn _work;

    private readonly RecordColumn _education;

    public OutcomeReader(JourneySet journeys)
    {
        var population = journeys.Population;
        _laterMonths = journeys.Thresholds.TwoReviewsMonths;
        _drugs = [.. DrugColumns.Select(c => new RecordColumn(population, c))];
        var lists = DrugColumns.Select(c => population.DataSet.Find(c)?.List).ToList();
        List<string> items = [.. lists.SelectMany(l => l?.Codes ?? []).Select(c => c.Item).Where(i => i.Length > 0).Distinct()];
        _use = [.. items.Select(i => new RecordColumn(population, i))];
        _items =
        [
            .. _drugs.Select((cells, place) => cells.MapValues(code => 1 + items.IndexOf(lists[place]?.FindCounted(code)?.Item ?? ""))),
        ];
        _injecting = new(population, IVDRGUSE);
        _mental = new(population, PSYHSTAT);
        _wellbeing = new(population, QUALLIFE);
        _housingProblem = new(population, ACUTHPBM);
        _housingRisk = new(population, HRISK);
        _isProblem = _housingProblem.MapValues(ParseYesOrNo);
        _isRisk = _housingRisk.MapValues(ParseYesOrNo);
        _work = new(population, PWORK);
        _education = new(population, EDUCAT);
    }

    /// <summary>
    /// What a journey brings to an outcome: it takes part with a pair that has the starting condition, whose later TOP lies in the window.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="window">The cohort.</param>
    /// <param name="settings">Which TOPs are compared, and by what.</param>
    /// <param name="test">Null without the starting condition or an answer; else whether it changed as asked.</param>
    public Contribution Compare(Journey journey, Window window, MeasureSettings settings, OutcomeTest test)
    {
        if (journey.TreatmentStart is null)
            return Contribution.None;
        if (settings.Pair == TopPairKind.TwoReviews)
            return CompareTwoReviews(journey, window, settings, test, null);
        if (journey.FindFirstTop('S') is not { } start)
            return Contribution.None;
        return settings.Pair == TopPairKind.StartTwoReviews
            ? CompareTwoReviews(journey, window, settings, test, start)
            : CompareWithLater(journey, window, settings, test, start);
    }

    /// <summary>Days of use above 0 at the start and 0 later, of all presenting substances.</summary>
    public bool? IsAbstinent(TopPair pair) => CompareUse(pair, (_, after, _) => after == 0);

    /// <summary>Days of use fewer by at least so many, of all presenting substances.</summary>
    public bool? HasUseImproved(TopPair pair) => CompareUse(pair, (before, after, settings) => before - after >= settings.MinChange!.Value);

    public bool? HasStoppedInjecting(TopPair pair) =>
        (_injecting.GetNumber(pair.Earlier.Record), _injecting.GetNumber(pair.Later.Record)) switch
        {
            (> 0, { } after) => after == 0,
            _ => null,
        };

    public bool? HasMentalHealthImproved(TopPair pair) => IsHigher(_mental, pair);

    public bool? HasWellbeingImproved(TopPair pair) => IsHigher(_wellbeing, pair);

    /// <summary>A housing problem or risk at the start, and neither later.</summary>
    public bool? HasHousingImproved(TopPair pair)
    {
        var problem = _isProblem[_housingProblem.GetId(pair.Earlier.Record)];
        var risk = _isRisk[_housingRisk.GetId(pair.Earlier.Record)];
        var problemLater = _isProblem[_housingProblem.GetId(pair.Later.Record)];
        var riskLater = _isRisk[_housingRisk.GetId(pair.Later.Record)];
        if (problem is null || risk is null || problemLater is null || riskLater is null || !(problem | risk)!.Value)
            return null;
        return !(problemLater | riskLater)!.Value;
    }

    /// <summary>So few days of work and education at the start, and more later.</summary>
    public bool? HasMovedIntoWork(TopPair pair)
    {
        if (Work(pair.Earlier) is not { } before || Work(pair.Later) is not { } after)
            return null;
        return before > (pair.Settings.MaxStart ?? 0) ? null : after > before;

        int? Work(Top top) => _work.GetNumber(top.Record) + _education.GetNumber(top.Record);
    }

    private bool? CompareUse(TopPair pair, Func<int, int, MeasureSettings, bool> changed)
    {
        var any = false;
        var all = true;
        for (var items = GetPresentingItems(pair.Journey); items != 0; items &= items - 1)
        {
            var use = _use[BitOperations.TrailingZeroCount(items)];
            if (use.GetNumber(pair.Earlier.Record) is not { } before || use.GetNumber(pair.Later.Record) is not { } after || before == 0)
                return null;
            any = true;
            all &= changed(before, after, pair.Settings);
        }

        return any ? all : null;
    }

    /// <summary>Items of the substances that a journey came with, as bits.</summary>
    private int GetPresentingItems(Journey journey)
    {
        var items = 0;
        foreach (var episode in journey.Episodes)
        {
            for (var place = 0; place < _drugs.Length; place++)
            {
                if (_items[place][_drugs[place].GetId(episode)] is var item and > 0)
                    items |= 1 << (item - 1);
            }
        }

        return items;
    }

    private static bool? IsHigher(RecordColumn rating, TopPair pair) =>
        rating.GetNumber(pair.Later.Record) - rating.GetNumber(pair.Earlier.Record) is { } by ? by > 0 : null;

    /// <summary>
    /// Every two reviews of a journey that lie near enough to each other; with a start TOP both after it, and both compared with it.
    /// </summary>
    private Contribution CompareTwoReviews(Journey journey, Window window, MeasureSettings settings, OutcomeTest test, Top? start)
    {
        var part = Contribution.None;
        foreach (var first in journey.Tops)
        {
            if (first.Stage != 'R' || first.Day <= start?.Day)
                continue;
            var last = Window.AddMonths(first.Day, _laterMonths);
            foreach (var second in journey.Tops)
            {
                if (second.Stage != 'R' || second.Day <= first.Day || second.Day > last || !window.Contains(second.Day))
                    continue;
                var hit = test(this, new(journey, start ?? first, second, settings));
                if (hit is not null && start is { } both)
                    hit = test(this, new(journey, both, first, settings)) is { } isFirst ? isFirst && hit.Value : null;
                part = AddResult(part, hit);
            }
        }

        return part;
    }

    /// <summary>The start TOP of a journey and the last that was asked for, or each that was.</summary>
    private Contribution CompareWithLater(Journey journey, Window window, MeasureSettings settings, OutcomeTest test, Top start)
    {
        var part = Contribution.None;
        for (var i = journey.Tops.Count - 1; i >= 0 && journey.Tops[i].Day > start.Day; i--)
        {
            var top = journey.Tops[i];
            if (
                !(
                    settings.Pair switch
                    {
                        TopPairKind.StartExit => top.Stage == 'E',
                        TopPairKind.StartAnyLater => top.Stage is 'R' or 'E',
                        _ => top.Stage == 'R',
                    }
                )
            )
                continue;
            if (window.Contains(top.Day))
                part = AddResult(part, test(this, new(journey, start, top, settings)));
            if (settings.Pair != TopPairKind.StartAnyLater)
                break;
        }

        return part;
    }

    private static Contribution AddResult(Contribution contribution, bool? hit) =>
        hit is { } isHit ? Contribution.Share(contribution.Counts || isHit) : contribution;

    private static bool? ParseYesOrNo(string code) =>
        code switch
        {
            "Y" => true,
            "N" => false,
            _ => null,
        };
}
