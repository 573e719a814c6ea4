using System.Numerics;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Compares two TOPs of a journey item by item. The outcome is null where an item is blank or NA in either.</summary>
internal sealed class OutcomeReader
{
    private static readonly string[] DrugColumns = [DRUG1, DRUG2, DRUG3];

    private readonly int _laterMonths;
    private readonly RecordColumn[] _use;

    /// <summary>For each value of a substance column, one plus the index of its item in <see cref="_use"/>; 0 if it has none.</summary>
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

    private readonly RecordColumn _volunteering;

    private readonly RecordColumn _unsuitable;

    private readonly bool?[] _isUnsuitable;

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
        _isProblem = _housingProblem.MapValues(YesNo.Parse);
        _isRisk = _housingRisk.MapValues(YesNo.Parse);
        _work = new(population, PWORK);
        _education = new(population, EDUCAT);
        _volunteering = new(population, VOLNPWORK);
        _unsuitable = new(population, UNSTHSE);
        _isUnsuitable = _unsuitable.MapValues(YesNo.Parse);
    }

    /// <summary>
    /// Computes the contribution of a journey to an outcome. It is included if a pair of TOPs meets the starting condition and the later
    /// TOP is in the window.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="window">The cohort.</param>
    /// <param name="settings">The settings that choose the TOPs to compare.</param>
    /// <param name="test">Whether the outcome was achieved; null without the starting condition or an answer.</param>
    public Contribution Compare(Journey journey, Window window, MeasureSettings settings, OutcomeTest test)
    {
        if (journey.TreatmentStart is null || !IsInCohort(journey, window, settings.CohortBasis))
            return Contribution.None;
        if (settings.CohortBasis != CohortBasis.Own)
            window = window with { From = int.MinValue, To = settings.CohortBasis == CohortBasis.Completions ? int.MaxValue : window.To };
        if (settings.Pair == TopPairKind.TwoReviews)
            return CompareTwoReviews(journey, window, settings, test, null);
        if (FindBaseline(journey, settings) is not { } start)
            return Contribution.None;
        return settings.Pair == TopPairKind.StartTwoReviews
            ? CompareTwoReviews(journey, window, settings, test, start)
            : CompareWithLater(journey, window, settings, test, start);
    }

    private static bool IsInCohort(Journey journey, Window window, CohortBasis basis) =>
        basis switch
        {
            CohortBasis.Own => journey.Tops[^1].Day >= window.From,
            CohortBasis.Completions => journey.IsCompleted && window.Contains(journey.End),
            _ => journey.IsInTreatment(window),
        };

    private static Top? FindBaseline(Journey journey, MeasureSettings settings) =>
        journey.FindFirstTop(TopStage.Start) ?? (settings.StartsFromReview ? journey.FindFirstTop(TopStage.Review) : null);

    /// <summary>Whether use of all presenting substances went from some days to none.</summary>
    public bool? IsAbstinent(TopPair pair) => CompareUse(pair, (_, after, _) => after == 0);

    /// <summary>Whether use of all presenting substances fell by at least the number of days set.</summary>
    public bool? HasUseImproved(TopPair pair) => CompareUse(pair, (before, after, settings) => before - after >= settings.MinChange!.Value);

    public bool? HasStoppedInjecting(TopPair pair) =>
        (_injecting.GetNumber(pair.Earlier.Record), _injecting.GetNumber(pair.Later.Record)) switch
        {
            (> 0, { } after) => after == 0,
            _ => null,
        };

    public bool? HasMentalHealthImproved(TopPair pair) => IsHigher(_mental, pair);

    public bool? HasWellbeingImproved(TopPair pair) => IsHigher(_wellbeing, pair);

    /// <summary>Whether a housing problem or risk at the start was gone later.</summary>
    public bool? HasHousingImproved(TopPair pair)
    {
        var problem = _isProblem[_housingProblem.GetId(pair.Earlier.Record)];
        var risk = _isRisk[_housingRisk.GetId(pair.Earlier.Record)];
        var problemLater = _isProblem[_housingProblem.GetId(pair.Later.Record)];
        var riskLater = _isRisk[_housingRisk.GetId(pair.Later.Record)];
        if (problem is null || risk is null || problemLater is null || riskLater is null)
            return null;
        var (unsuitable, unsuitableLater) = pair.Settings.CountsUnsuitableHousing ? GetUnsuitable(pair) : (false, false);
        return (problem | risk)!.Value || unsuitable ? !((problemLater | riskLater)!.Value || unsuitableLater) : null;
    }

    /// <summary>Whether housing was unsuitable, before and later; not where either TOP leaves it blank.</summary>
    private (bool Before, bool Later) GetUnsuitable(TopPair pair) =>
        (_isUnsuitable[_unsuitable.GetId(pair.Earlier.Record)], _isUnsuitable[_unsuitable.GetId(pair.Later.Record)])
            is ({ } before, { } later)
            ? (before, later)
            : (false, false);

    /// <summary>Whether work and education rose from at most the number of days set.</summary>
    public bool? HasMovedIntoWork(TopPair pair)
    {
        if (Work(pair.Earlier) is not { } before || Work(pair.Later) is not { } after)
            return null;
        if (
            pair.Settings.CountsVolunteering
            && _volunteering.GetNumber(pair.Earlier.Record) is { } volunteered
            && _volunteering.GetNumber(pair.Later.Record) is { } volunteeredLater
        )
            (before, after) = (before + volunteered, after + volunteeredLater);
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

    /// <summary>The TOP items of the presenting substances, as bits.</summary>
    private int GetPresentingItems(Journey journey)
    {
        var items = 0;
        foreach (var episode in journey.Episodes)
        {
            for (var place = 0; place < _drugs.Length; place++)
            {
                var item = _items[place][_drugs[place].GetId(episode)];
                if (item > 0)
                    items |= 1 << (item - 1);
            }
        }

        return items;
    }

    private static bool? IsHigher(RecordColumn rating, TopPair pair) =>
        rating.GetNumber(pair.Later.Record) - rating.GetNumber(pair.Earlier.Record) is { } by ? by > 0 : null;

    /// <summary>
    /// Compares every two reviews that are close enough together. With a start TOP, both must be after it and both are compared with it.
    /// </summary>
    private Contribution CompareTwoReviews(Journey journey, Window window, MeasureSettings settings, OutcomeTest test, Top? start)
    {
        var part = Contribution.None;
        foreach (var first in journey.Tops)
        {
            if (first.Stage != TopStage.Review || first.Day <= start?.Day)
                continue;
            var last = Window.AddMonths(first.Day, _laterMonths);
            foreach (var second in journey.Tops)
            {
                if (second.Stage != TopStage.Review || second.Day <= first.Day || second.Day > last || !window.Contains(second.Day))
                    continue;
                var isAchieved = test(this, new(journey, start ?? first, second, settings));
                if (isAchieved is not null && start is { } startTop)
                {
                    var isAchievedAtFirst = test(this, new(journey, startTop, first, settings));
                    isAchieved = isAchievedAtFirst is null ? null : isAchievedAtFirst.Value && isAchieved.Value;
                }

                part = AddResult(part, isAchieved);
            }
        }

        return part;
    }

    /// <summary>Compares the start TOP with the last TOP of the kind chosen, or with each later one.</summary>
    private Contribution CompareWithLater(Journey journey, Window window, MeasureSettings settings, OutcomeTest test, Top start)
    {
        var part = Contribution.None;
        for (var i = journey.Tops.Count - 1; i >= 0 && journey.Tops[i].Day > start.Day; i--)
        {
            var top = journey.Tops[i];
            if (!IsLaterTop(top, settings.Pair) || top.Day > window.To)
                continue;
            if (window.Contains(top.Day))
                part = AddResult(part, test(this, new(journey, start, top, settings)));
            if (settings.Pair is not (TopPairKind.StartAnyLater or TopPairKind.StartAnyReview))
                break;
        }

        return part;
    }

    private static bool IsLaterTop(Top top, TopPairKind pair) =>
        pair switch
        {
            TopPairKind.StartExit => top.Stage == TopStage.Exit,
            TopPairKind.StartAnyReview => top.Stage == TopStage.Review,
            TopPairKind.StartAnyLater => top.Stage is TopStage.Review or TopStage.Exit,
            _ => top.Stage == TopStage.Review,
        };

    private static Contribution AddResult(Contribution contribution, bool? isAchieved) =>
        isAchieved is null ? contribution : Contribution.Share(contribution.Counts || isAchieved.Value);
}
