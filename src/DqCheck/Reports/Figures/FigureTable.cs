using System.Runtime.InteropServices;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>The numbers of all published figures, and which of them are parts of which.</summary>
internal sealed class FigureTable
{
    private const string Numerator = "", Rest = "/rest", Denominator = "/of";

    /// <summary>Numbers that stand in several measures.</summary>
    private static readonly Dictionary<string, string> SameNumber = new()
    {
        ["planned-exits" + Denominator] = "exits",
        ["wait-21-days" + Denominator] = "waits",
        ["wait-mean" + Denominator] = "waits",
        ["wait-min" + Denominator] = "waits",
        ["wait-max" + Denominator] = "waits",
        ["effective-treatment" + Denominator] = "started twelve weeks ago",
        ["early-unplanned-exit" + Denominator] = "started twelve weeks ago",
    };

    /// <summary>Measures that are the sum of others; the days of a part without any are those of the whole.</summary>
    private static readonly (string Total, string[] Parts)[] Sums = [("planned-exits", ["drug-free", "alcohol-free", "occasional-user"]), ("in-treatment", ["journeys-open", "exits"])];

    private static readonly string[] Substances = [.. Enum.GetValues<SubstanceGroup>().Select(GroupMask.WordOf)], Drugs = ["opiate", "non-opiate", "non-opiate-and-alcohol"];
    private static readonly string[][] PartsOfAllSubstances = [Substances, ["drugs", "alcohol", "unknown"], ["alcohol" + FigurePlace.Primary, "drugs" + FigurePlace.Primary]];

    private readonly Suppression _suppression = new();
    private readonly Dictionary<(string Quantity, FigurePlace Place, long Value), PublishedNumber> _numbers = [];
    private readonly Dictionary<(string Quantity, MeasureSettings Settings), Dictionary<FigurePlace, PublishedNumber>> _series = [];

    /// <summary>Adds a figure; its numbers.</summary>
    /// <param name="measure">Id.</param>
    /// <param name="settings">Figures of one measure with the same settings add up.</param>
    /// <param name="place">Whose it is.</param>
    /// <param name="figure">The figure.</param>
    public FigureNumbers Add(string measure, MeasureSettings settings, FigurePlace place, Figure figure)
    {
        var lower = figure.Denominator is { } of ? Number(measure + Denominator, settings, place, of) : null;
        if (figure.Unit == Unit.Days) return new(figure, null, null, lower);
        var upper = Number(measure + Numerator, settings, place, figure.Numerator!.Value);
        if (lower is null) return new(figure, upper, null, null);
        var rest = Number(measure + Rest, settings, place, lower.Value - upper.Value);
        _suppression.AddFraction(lower, upper, rest);
        return new(figure, upper, rest, lower);
    }

    /// <summary>Decides what is hidden, once all figures are there.</summary>
    public void Suppress()
    {
        foreach (var series in _series.Values)
        {
            AddParts(series);
            AddSums(series);
        }

        AddSumsOfMeasures(new());
        _suppression.Apply();
    }

    private PublishedNumber Number(string quantity, MeasureSettings settings, FigurePlace place, long value)
    {
        quantity = SameNumber.GetValueOrDefault(quantity, quantity);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (quantity, place, value), out _);
        number ??= new(value);
        ref var series = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, (quantity, settings), out _);
        (series ??= [])[place] = number;
        return number;
    }

    /// <summary>Pairs of whole and part: by group, agency, value of a column, and days.</summary>
    private void AddParts(Dictionary<FigurePlace, PublishedNumber> series)
    {
        var byPlace = series.ToLookup(n => n.Key.WithoutDays());
        foreach (var (place, part) in series)
        {
            foreach (var (_, total) in place.WithoutDays().Wider().SelectMany(w => byPlace[w]).Where(w => w.Key.HoldsDaysOf(place))) _suppression.AddPart(total, part);
        }
    }

    private void AddSums(Dictionary<FigurePlace, PublishedNumber> series)
    {
        var byAgency = series.Where(n => n.Key.Agency != Measure.All).ToLookup(n => n.Key with { Agency = Measure.All }, n => n.Value);
        var byValue = series.Where(n => n.Key.By.Length > 0).ToLookup(n => n.Key with { Code = "" }, n => n.Value);
        foreach (var (place, total) in series)
        {
            _suppression.AddSum(total, [.. byAgency[place]]);
            if (place.Clients == Measure.All) _suppression.AddSum(total, Find(place, GroupMask.ClientGroups.Where(c => c != Measure.All), (p, c) => p with { Clients = c }));
            foreach (var parts in place.Substances switch { Measure.All => PartsOfAllSubstances, "drugs" => [Drugs], _ => [] })
                _suppression.AddSum(total, Find(place, parts, (p, s) => p with { Substances = s }));
        }

        foreach (var parts in byValue)
        {
            if (series.GetValueOrDefault(parts.Key with { By = "" }) is { } total) _suppression.AddSum(total, [.. parts]);
        }

        List<PublishedNumber> Find(FigurePlace place, IEnumerable<string> words, Func<FigurePlace, string, FigurePlace> with) =>
            [.. words.Select(w => series.GetValueOrDefault(with(place, w))).OfType<PublishedNumber>()];
    }

    private void AddSumsOfMeasures(MeasureSettings settings)
    {
        foreach (var (whole, parts) in Sums)
        {
            if (!_series.TryGetValue((whole, settings), out var totals)) continue;
            foreach (var (place, total) in totals)
            {
                List<PublishedNumber> found = [.. parts.Select(p => _series.GetValueOrDefault((p, settings)) is { } part ? part.GetValueOrDefault(place) ?? part.GetValueOrDefault(place.WithoutDays()) : null).OfType<PublishedNumber>()];
                if (found.Count == parts.Length) _suppression.AddSum(total, found);
            }
        }
    }
}
