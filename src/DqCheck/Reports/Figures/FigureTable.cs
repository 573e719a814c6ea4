using System.Runtime.InteropServices;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>The numbers of all published figures, with the sums and parts among them.</summary>
internal sealed class FigureTable
{
    private static readonly Quantity Waits = new("waits", FractionPart.Numerator);

    private static readonly Quantity Exits = new(MeasureIds.Exits, FractionPart.Numerator);

    private static readonly Quantity Lasted = new(MeasureIds.EffectiveTreatment, FractionPart.Numerator);

    private static readonly Quantity Unplanned = new(MeasureIds.EarlyUnplannedExit, FractionPart.Numerator);

    private static readonly Quantity Started = new("started twelve weeks ago", FractionPart.Numerator);

    private static readonly Quantity Transferred = new("transferred within twelve weeks", FractionPart.Numerator);

    /// <summary>Numbers that are the same in several measures.</summary>
    private static readonly Dictionary<Quantity, Quantity> SameNumber = new()
    {
        [new(MeasureIds.PlannedExits, FractionPart.Denominator)] = Exits,
        [new(MeasureIds.Wait21Days, FractionPart.Denominator)] = Waits,
        [new(MeasureIds.WaitMean, FractionPart.Denominator)] = Waits,
        [new(MeasureIds.WaitMin, FractionPart.Denominator)] = Waits,
        [new(MeasureIds.WaitMax, FractionPart.Denominator)] = Waits,
        [new(MeasureIds.EffectiveTreatment, FractionPart.Denominator)] = Started,
        [new(MeasureIds.EarlyUnplannedExit, FractionPart.Denominator)] = Started,
    };

    /// <summary>Measures of planned exits, by exit reason.</summary>
    private static readonly Dictionary<string, string> ByReason = new()
    {
        ["80"] = MeasureIds.DrugFree,
        ["81"] = MeasureIds.AlcoholFree,
        ["82"] = MeasureIds.OccasionalUser,
    };

    /// <summary>Measures that are the sum of others. A part without a window has the window of the total.</summary>
    private static readonly Dictionary<string, string[]> Sums = new()
    {
        [MeasureIds.PlannedExits] = [.. ByReason.Values],
        [MeasureIds.InTreatment] = [MeasureIds.JourneysOpen, MeasureIds.Exits],
    };

    private static readonly string[] Substances = [.. Enum.GetValues<SubstanceGroup>().Select(GroupMask.GetName)];

    private static readonly string[] Drugs = [GroupMask.Opiate, GroupMask.NonOpiate, GroupMask.NonOpiateAndAlcohol];
    private static readonly string[][] PartsOfAllSubstances =
    [
        Substances,
        [GroupMask.Drugs, GroupMask.Alcohol, GroupMask.Unknown],
        [GroupMask.Alcohol + FigureScope.Primary, GroupMask.Drugs + FigureScope.Primary],
    ];

    private readonly Suppression _suppression = new();
    private readonly Dictionary<(Quantity Quantity, FigureScope Place, long Value), PublishedNumber> _numbers = [];
    private readonly Dictionary<(Quantity Quantity, MeasureSettings Settings), Dictionary<FigureScope, PublishedNumber>> _series = [];

    /// <summary>Adds a figure and returns its numbers.</summary>
    /// <param name="measure">Id of the measure.</param>
    /// <param name="settings">The settings; figures of one measure with the same settings add up.</param>
    /// <param name="place">The scope of the figure.</param>
    /// <param name="figure">The figure.</param>
    public FigureNumbers Add(string measure, MeasureSettings settings, FigureScope place, Figure figure)
    {
        var lower = figure.Denominator is { } of ? GetNumber(new(measure, FractionPart.Denominator), settings, place, of) : null;
        if (figure.Unit == Unit.Days)
            return new(figure, null, null, lower);
        var upper = GetNumber(new(measure, FractionPart.Numerator), settings, place, figure.Numerator!.Value);
        if (lower is null)
            return new(figure, upper, null, null);
        var rest = GetNumber(new(measure, FractionPart.Rest), settings, place, lower.Value - upper.Value);
        _suppression.AddFraction(lower, upper, rest);
        return new(figure, upper, rest, lower);
    }

    /// <summary>Decides which numbers to hide, once all figures have been added.</summary>
    public void Suppress()
    {
        AddTransferred();
        var alike = _series.ToLookup(s => (s.Key.Quantity, s.Key.Settings with { Reasons = null }));
        foreach (var ((quantity, settings), series) in _series)
        {
            foreach (
                var (_, whole) in alike[(quantity, settings with { Reasons = null })]
                    .Where(s => Includes(s.Key.Settings.Reasons, settings.Reasons))
            )
            {
                // With fewer reasons the numerator is smaller and the remainder larger. Within the same scope, remainders differ by the
                // same amount as numerators.
                if (quantity.Number == FractionPart.Rest)
                    AddParts(whole, series, samePlace: false);
                else
                    AddParts(series, whole);
            }

            AddSums(series);
        }

        AddSumsOfMeasures();
        _suppression.Apply();
    }

    /// <summary>Whether the first set of reasons includes the second; null stands for every reason.</summary>
    private static bool Includes(IReadOnlySet<string>? reasons, IReadOnlySet<string>? others) =>
        reasons is null || others?.IsSubsetOf(reasons) == true;

    private PublishedNumber GetNumber(Quantity quantity, MeasureSettings settings, FigureScope place, long value)
    {
        quantity = SameNumber.GetValueOrDefault(quantity, quantity);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (quantity, place, value), out _);
        number ??= new(value);
        ref var series = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, (quantity, settings), out _);
        (series ??= [])[place] = number;
        return number;
    }

    /// <summary>Adds pairs of a total and a part of it: by group, agency, value of a column, and days.</summary>
    private void AddParts(
        Dictionary<FigureScope, PublishedNumber> series,
        Dictionary<FigureScope, PublishedNumber> whole,
        bool samePlace = true
    )
    {
        var byPlace = whole.ToLookup(n => n.Key.WithoutDays());
        foreach (var (place, part) in series)
        {
            foreach (
                var (_, total) in place
                    .WithoutDays()
                    .GetWiderScopes()
                    .SelectMany(w => byPlace[w])
                    .Where(w => w.Key.ContainsDays(place) && (samePlace || w.Key != place))
            )
                _suppression.AddPart(total, part);
        }
    }

    private void AddSums(Dictionary<FigureScope, PublishedNumber> series)
    {
        var byAgency = series
            .Where(n => n.Key.Agency != MeasureResult.All)
            .ToLookup(n => n.Key with { Agency = MeasureResult.All }, n => n.Value);
        var byValue = series.Where(n => n.Key.By.Length > 0).ToLookup(n => n.Key with { Code = "" }, n => n.Value);
        foreach (var (place, total) in series)
        {
            _suppression.AddSum(total, [.. byAgency[place]]);
            if (place.ClientGroup == MeasureResult.All)
                _suppression.AddSum(
                    total,
                    Find(place, GroupMask.ClientGroups.Where(c => c != MeasureResult.All), (p, c) => p with { ClientGroup = c })
                );
            foreach (
                var parts in place.SubstanceGroup switch
                {
                    MeasureResult.All => PartsOfAllSubstances,
                    GroupMask.Drugs => [Drugs],
                    _ => [],
                }
            )
                _suppression.AddSum(total, Find(place, parts, (p, s) => p with { SubstanceGroup = s }));
        }

        foreach (var parts in byValue)
        {
            if (series.GetValueOrDefault(parts.Key with { By = "" }) is { } total)
                _suppression.AddSum(total, [.. parts]);
        }

        List<PublishedNumber> Find(FigureScope place, IEnumerable<string> words, Func<FigureScope, string, FigureScope> with) =>
            [.. words.Select(w => series.GetValueOrDefault(with(place, w))).OfType<PublishedNumber>()];
    }

    private void AddSumsOfMeasures()
    {
        var settings = new MeasureSettings();
        foreach (var ((quantity, own), totals) in _series.Where(s => s.Key.Settings with { Reasons = null } == settings))
        {
            if (quantity.Number != FractionPart.Numerator || !Sums.TryGetValue(quantity.Id, out var parts))
                continue;
            if (own.Reasons is { } reasons)
                parts = [.. reasons.Select(r => ByReason.GetValueOrDefault(r, ""))];
            foreach (var (place, total) in totals)
            {
                List<PublishedNumber> found =
                [
                    .. parts
                        .Select(p =>
                            _series.GetValueOrDefault((new(p, FractionPart.Numerator), settings)) is { } part
                                ? part.GetValueOrDefault(place) ?? part.GetValueOrDefault(place.WithoutDays())
                                : null
                        )
                        .OfType<PublishedNumber>(),
                ];
                if (found.Count == parts.Length)
                    _suppression.AddSum(total, found);
            }
        }
    }

    /// <summary>Adds the clients who neither stayed twelve weeks nor left unplanned, such as those transferred.</summary>
    private void AddTransferred()
    {
        foreach (var ((_, settings), series) in _series.Where(s => s.Key.Quantity == Lasted).ToList())
        {
            if (!_series.TryGetValue((Unplanned, settings), out var unplanned))
                continue;
            var started = _series[(Started, settings)];
            foreach (var (place, lasted) in series)
            {
                if (unplanned.GetValueOrDefault(place) is not { } left)
                    continue;
                var total = started[place];
                _suppression.AddRemainder(
                    total,
                    [lasted, left],
                    GetNumber(Transferred, settings, place, total.Value - lasted.Value - left.Value)
                );
            }
        }
    }
}
