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
    private readonly Cells[] _use;

    /// <summary>Of each value of a column of substances its place in <see cref="_use"/>, from 1; 0 where it has none.</summary>
    private readonly int[][] _itemOf;
    private readonly Cells[] _drugs;
    private readonly bool?[] _isProblem,
        _isRisk;
    private readonly Cells _injecting,
        _mental,
        _wellbeing,
        _housingProblem,
        _housingRisk,
        _work,
        _education;

    public OutcomeReader(JourneySet journeys)
    {
        var population = journeys.Population;
        _laterMonths = journeys.Standards.TwoReviewsMonths;
        _drugs = [.. DrugColumns.Select(c => new Cells(population, c))];
        var lists = DrugColumns.Select(c => population.DataSet.Find(c)?.List).ToList();
        List<string> items = [.. lists.SelectMany(l => l?.Codes ?? []).Select(c => c.Item).Where(i => i.Length > 0).Distinct()];
        _use = [.. items.Select(i => new Cells(population, i))];
        _itemOf = [.. _drugs.Select((cells, place) => cells.Each(code => 1 + items.IndexOf(lists[place]?.FindCounted(code)?.Item ?? "")))];
        (_injecting, _mental, _wellbeing) = (new(population, IVDRGUSE), new(population, PSYHSTAT), new(population, QUALLIFE));
        (_housingProblem, _housingRisk) = (new(population, ACUTHPBM), new(population, HRISK));
        (_isProblem, _isRisk) = (_housingProblem.Each(YesOrNo), _housingRisk.Each(YesOrNo));
        (_work, _education) = (new(population, PWORK), new(population, EDUCAT));
    }

    /// <summary>
    /// What a journey brings to an outcome: it takes part with a pair that has the starting condition, whose later TOP lies in the window.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="window">The cohort.</param>
    /// <param name="settings">Which TOPs are compared, and by what.</param>
    /// <param name="changed">Null without the starting condition or an answer; else whether it changed as asked.</param>
    public Part Of(Journey journey, Window window, MeasureSettings settings, Changed changed)
    {
        if (journey.TreatmentStart is null)
            return Part.None;
        if (settings.Pair == Pair.TwoReviews)
            return TwoReviews(journey, window, settings, changed, null);
        if (journey.FirstTop('S') is not { } start)
            return Part.None;
        return settings.Pair == Pair.StartTwoReviews
            ? TwoReviews(journey, window, settings, changed, start)
            : Later(journey, window, settings, changed, start);
    }

    /// <summary>Days of use above 0 at the start and 0 later, of all presenting substances.</summary>
    public bool? Abstinent(Change change) => Use(change, (_, after, _) => after == 0);

    /// <summary>Days of use fewer by at least so many, of all presenting substances.</summary>
    public bool? UseImproved(Change change) => Use(change, (before, after, settings) => before - after >= settings.MinChange!.Value);

    public bool? NoLongerInjecting(Change change) =>
        (_injecting.Number(change.Earlier.Record), _injecting.Number(change.Later.Record)) switch
        {
            (> 0, { } after) => after == 0,
            _ => null,
        };

    public bool? MentalHealthImproved(Change change) => IsHigher(_mental, change);

    public bool? WellbeingImproved(Change change) => IsHigher(_wellbeing, change);

    /// <summary>A housing problem or risk at the start, and neither later.</summary>
    public bool? HousingImproved(Change change)
    {
        var (problem, risk) = (_isProblem[_housingProblem.Id(change.Earlier.Record)], _isRisk[_housingRisk.Id(change.Earlier.Record)]);
        var (problemLater, riskLater) = (
            _isProblem[_housingProblem.Id(change.Later.Record)],
            _isRisk[_housingRisk.Id(change.Later.Record)]
        );
        if (problem is null || risk is null || problemLater is null || riskLater is null || !(problem | risk)!.Value)
            return null;
        return !(problemLater | riskLater)!.Value;
    }

    /// <summary>So few days of work and education at the start, and more later.</summary>
    public bool? IntoWork(Change change)
    {
        if (Work(change.Earlier) is not { } before || Work(change.Later) is not { } after)
            return null;
        return before > (change.Settings.MaxStart ?? 0) ? null : after > before;

        int? Work(Top top) => _work.Number(top.Record) + _education.Number(top.Record);
    }

    private bool? Use(Change change, Func<int, int, MeasureSettings, bool> changed)
    {
        var (any, all) = (false, true);
        for (var items = Presenting(change.Journey); items != 0; items &= items - 1)
        {
            var use = _use[BitOperations.TrailingZeroCount(items)];
            if (use.Number(change.Earlier.Record) is not { } before || use.Number(change.Later.Record) is not { } after || before == 0)
                return null;
            any = true;
            all &= changed(before, after, change.Settings);
        }

        return any ? all : null;
    }

    /// <summary>Items of the substances that a journey came with, as bits.</summary>
    private int Presenting(Journey journey)
    {
        var items = 0;
        foreach (var episode in journey.Episodes)
        {
            for (var place = 0; place < _drugs.Length; place++)
            {
                if (_itemOf[place][_drugs[place].Id(episode)] is var item and > 0)
                    items |= 1 << (item - 1);
            }
        }

        return items;
    }

    private static bool? IsHigher(Cells rating, Change change) =>
        rating.Number(change.Later.Record) - rating.Number(change.Earlier.Record) is { } by ? by > 0 : null;

    /// <summary>
    /// Every two reviews of a journey that lie near enough to each other; with a start TOP both after it, and both compared with it.
    /// </summary>
    private Part TwoReviews(Journey journey, Window window, MeasureSettings settings, Changed changed, Top? start)
    {
        var part = Part.None;
        foreach (var first in journey.Tops)
        {
            if (first.Stage != 'R' || first.Day <= start?.Day)
                continue;
            var last = Window.AddMonths(first.Day, _laterMonths);
            foreach (var second in journey.Tops)
            {
                if (second.Stage != 'R' || second.Day <= first.Day || second.Day > last || !window.Holds(second.Day))
                    continue;
                var hit = changed(this, new(journey, start ?? first, second, settings));
                if (hit is not null && start is { } both)
                    hit = changed(this, new(journey, both, first, settings)) is { } isFirst ? isFirst && hit.Value : null;
                part = With(part, hit);
            }
        }

        return part;
    }

    /// <summary>The start TOP of a journey and the last that was asked for, or each that was.</summary>
    private Part Later(Journey journey, Window window, MeasureSettings settings, Changed changed, Top start)
    {
        var part = Part.None;
        for (var i = journey.Tops.Count - 1; i >= 0 && journey.Tops[i].Day > start.Day; i--)
        {
            var top = journey.Tops[i];
            if (
                !(
                    settings.Pair switch
                    {
                        Pair.StartExit => top.Stage == 'E',
                        Pair.StartAnyLater => top.Stage is 'R' or 'E',
                        _ => top.Stage == 'R',
                    }
                )
            )
                continue;
            if (window.Holds(top.Day))
                part = With(part, changed(this, new(journey, start, top, settings)));
            if (settings.Pair != Pair.StartAnyLater)
                break;
        }

        return part;
    }

    private static Part With(Part part, bool? hit) => hit is { } isHit ? Part.Of(part.Counts || isHit) : part;

    private static bool? YesOrNo(string code) =>
        code switch
        {
            "Y" => true,
            "N" => false,
            _ => null,
        };
}

/// <summary>Two TOPs of a journey to be compared.</summary>
internal readonly record struct Change(Journey Journey, Top Earlier, Top Later, MeasureSettings Settings);

/// <summary>Whether something changed as asked from one TOP to the other; null without the starting condition or an answer.</summary>
internal delegate bool? Changed(OutcomeReader outcomes, Change change);
