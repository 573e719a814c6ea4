using System.Text.RegularExpressions;
using DqCheck.Measures;

namespace DqCheck.Tests.Publication;

/// <summary>
/// What somebody can work out who reads all figures together: the range of each exact count, from its rounded number, from totals and their
/// parts, from numerators within denominators and from bands.
/// </summary>
internal sealed partial class PublishedBounds
{
    private static readonly string[] Clients = ["adults", "young-people"];

    private static readonly string[] Substances = ["opiate", "non-opiate", "non-opiate-and-alcohol", "alcohol", "unknown"];

    /// <summary>Measures that count each client once, or items of records that stand in several groups: their parts need not add up.</summary>
    private static readonly HashSet<string> DoNotAddUp =
    [
        .. JourneyMeasures.All.Where(m => m.PerClient).Select(m => m.Id),
        .. ExtractMeasures.All.Select(m => m.Id),
        PublishedJsonFigure.Others,
    ];

    private readonly Dictionary<(PublishedJsonFigure Scope, bool IsNumerator), int> _numbers = [];
    private readonly List<string> _names = [];
    private readonly List<(long Low, long High)> _ranges = [];
    private readonly List<(int Total, int[] Parts)> _sums = [];
    private readonly List<(int Part, int Whole)> _within = [];
    private readonly List<(int Part, int Whole, decimal From, decimal To)> _bands = [];

    public PublishedBounds(IReadOnlyList<PublishedJsonFigure> figures)
    {
        foreach (var figure in figures)
        {
            var denominator = Add(figure, figure.Denominator, false);
            if (Add(figure, figure.Numerator, true) is not { } numerator || denominator is not { } whole)
                continue;
            _within.Add((numerator, whole));
            if (BandText().Match(figure.Band) is { Success: true } band)
                _bands.Add((numerator, whole, Percent(band, "from"), Percent(band, "to")));
            if (figure.Band is "all" or "none")
                _bands.Add((numerator, whole, figure.Band == "all" ? 1 : 0, figure.Band == "all" ? 1 : 0));
            if (figure.Band.Length > 0 && figure.Band != "too few to show")
                Narrow(whole, 20, long.MaxValue);
        }

        AddSums();
    }

    /// <summary>How many counts there are.</summary>
    public int Count => _names.Count;

    /// <summary>The counts of 1 to 4 that can be only that.</summary>
    public IEnumerable<string> FindKnown()
    {
        while (NarrowAll()) { }
        return _names.Where((_, i) => _ranges[i].Low == _ranges[i].High && _ranges[i].Low is >= 1 and <= 4);
    }

    private static decimal Percent(Match band, string name) => decimal.Parse(band.Groups[name].Value) / 100;

    private static PublishedJsonFigure Scope(PublishedJsonFigure figure) => figure with { Numerator = null, Denominator = null, Band = "" };

    private int? Add(PublishedJsonFigure figure, long? shown, bool isNumerator)
    {
        if (shown is not { } number)
            return null;
        if (!_numbers.TryGetValue((Scope(figure), isNumerator), out var index))
        {
            _numbers.Add((Scope(figure), isNumerator), index = _names.Count);
            _names.Add($"{figure} {(isNumerator ? "numerator" : "denominator")}");
            _ranges.Add((0, long.MaxValue));
        }

        var (from, to) = DqCheck.Publication.Rounding.GetRange(number);
        Narrow(index, from, to);
        return index;
    }

    private void AddSums()
    {
        var agencies = _numbers.Keys.Select(n => n.Scope.Agency).Where(a => a != "all").Distinct().ToList();
        foreach (var ((scope, isNumerator), total) in _numbers)
        {
            if (DoNotAddUp.Contains(scope.Series.Split(' ')[0]) || scope.Part.Length > 0)
                continue;
            if (scope.Agency == "all")
                AddSum(total, agencies.Select(a => scope with { Agency = a }), isNumerator, 2);
            if (scope.Clients == "all")
                AddSum(total, Clients.Select(c => scope with { Clients = c }), isNumerator, 1);
            if (scope.Substances == "all")
                AddSum(total, Substances.Select(s => scope with { Substances = s }), isNumerator, 1);
        }

        foreach (
            var parts in _numbers
                .Where(n => n.Key.Scope.Part.Length > 0)
                .GroupBy(n => (By: n.Key.Scope.Part.Split('=')[0], Whole: n.Key.Scope with { Part = "" }, n.Key.IsNumerator))
        )
        {
            // Open journeys are in no part by discharge reason.
            if (
                parts.Key.By != "DISRSN"
                && !DoNotAddUp.Contains(parts.Key.Whole.Series.Split(' ')[0])
                && _numbers.TryGetValue((parts.Key.Whole, parts.Key.IsNumerator), out var total)
            )
                _sums.Add((total, [.. parts.Select(p => p.Value)]));
        }
    }

    /// <summary>Groups that are not shown have nobody in them.</summary>
    private void AddSum(int total, IEnumerable<PublishedJsonFigure> parts, bool isNumerator, int least)
    {
        int[] found = [.. parts.Where(p => _numbers.ContainsKey((p, isNumerator))).Select(p => _numbers[(p, isNumerator)])];
        if (found.Length >= least)
            _sums.Add((total, found));
    }

    private bool NarrowAll()
    {
        var changed = false;
        foreach (var (part, whole) in _within)
            changed |= Narrow(part, 0, _ranges[whole].High) | Narrow(whole, _ranges[part].Low, long.MaxValue);
        foreach (var (part, whole, from, to) in _bands)
            changed |=
                Narrow(part, (long)Math.Ceiling(from * _ranges[whole].Low), (long)Math.Floor(to * _ranges[whole].High))
                | Narrow(
                    whole,
                    to == 0 ? 0 : (long)Math.Ceiling(_ranges[part].Low / to),
                    from == 0 ? long.MaxValue : (long)Math.Floor(_ranges[part].High / from)
                );
        foreach (var (total, parts) in _sums)
        {
            var low = parts.Sum(p => _ranges[p].Low);
            var high = parts.Sum(p => _ranges[p].High);
            changed |= Narrow(total, low, high);
            foreach (var part in parts)
                changed |= Narrow(part, _ranges[total].Low - (high - _ranges[part].High), _ranges[total].High - (low - _ranges[part].Low));
        }

        return changed;
    }

    private bool Narrow(int index, long low, long high)
    {
        var range = _ranges[index];
        _ranges[index] = (Math.Max(range.Low, low), Math.Min(range.High, high));
        Assert.True(_ranges[index].Low <= _ranges[index].High, $"{_names[index]}: contradictory numbers");
        return _ranges[index] != range;
    }

    [GeneratedRegex(@"^(?<from>\d+) to (?<to>\d+)%$")]
    private static partial Regex BandText();
}
