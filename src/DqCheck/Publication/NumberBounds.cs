namespace DqCheck.Publication;

/// <summary>
/// Computes the bounds that a reader can derive for hidden numbers from the sums and from the knowledge that some of them are 1 to 4.
/// </summary>
/// <param name="sums">Connected sums, all of which add up.</param>
internal sealed class NumberBounds(IReadOnlyList<NumberSum> sums)
{
    /// <summary>Larger than any number; sums of several stay in range.</summary>
    private const long MaxValue = 1L << 40;

    private readonly List<PublishedNumber> _numbers = [.. sums.SelectMany(s => s.Members).Distinct()];
    private readonly ILookup<PublishedNumber, NumberSum> _sumsOf = sums.SelectMany(s => s.Members.Select(m => (m, s)))
        .ToLookup(s => s.m, s => s.s);
    private readonly Dictionary<PublishedNumber, NumberRange> _ranges = [];
    private int _lastDisclosed = -1;

    /// <summary>
    /// Where a number that must stay hidden has only one possible value, hides one of the numbers that reveal it; returns whether there was
    /// any.
    /// </summary>
    public bool HideDisclosive()
    {
        // The bounds change only when something more is hidden.
        var disclosed = _numbers.Sum(n => (n.IsHidden ? 0 : 1) + (n.IsShownAsFew ? 1 : 0) + (n.MustStayHidden ? 0 : 1));
        if (disclosed == _lastDisclosed)
            return false;
        _lastDisclosed = disclosed;
        if (!_numbers.Any(n => n.MustStayHidden))
            return false;
        for (var changed = false; ; changed = true)
        {
            Narrow();
            // One at a time: hiding one number can make others unknown again.
            var known = _numbers.Find(n => n.MustStayHidden && _ranges[n].Low == _ranges[n].High);
            if (known is null || !HideSource(known))
                return changed;
        }
    }

    /// <summary>Prefers withholding that another number is 1 to 4 to hiding a total.</summary>
    private bool HideSource(PublishedNumber number)
    {
        HashSet<NumberSum> seen = [];
        List<NumberSum> sources = [.. _ranges[number].From.Where(seen.Add)];
        for (var i = 0; i < sources.Count; i++)
            sources.AddRange(sources[i].Members.SelectMany(m => _ranges[m].From).Where(seen.Add));
        return sources.Where(s => s.Parts.Any(p => !p.IsHidden && p.Value > 0)).Any(s => s.HideSmallestPart())
            || sources.SelectMany(s => s.Members).Any(n => n != number && n.IsShownAsFew && n.Withhold())
            || sources.Any(s => s.HideSmallestPart())
            || number.Withhold();
    }

    /// <summary>Narrows all bounds, sum by sum, until no sum narrows any further.</summary>
    private void Narrow()
    {
        foreach (var number in _numbers)
            _ranges[number] = new(number);
        Queue<NumberSum> left = new(sums);
        HashSet<NumberSum> waiting = [.. sums];
        while (left.TryDequeue(out var sum))
        {
            waiting.Remove(sum);
            var low = sum.Parts.Sum(p => _ranges[p].Low);
            var high = sum.Parts.Sum(p => _ranges[p].High);
            var total = _ranges[sum.Total];
            var totalLow = total.Low;
            var totalHigh = total.High;
            List<PublishedNumber> narrowed = [];
            if (total.Narrow(low, high, sum))
                narrowed.Add(sum.Total);
            foreach (var part in sum.Parts)
            {
                var range = _ranges[part];
                if (range.Narrow(totalLow - (high - range.High), totalHigh < MaxValue ? totalHigh - (low - range.Low) : MaxValue, sum))
                    narrowed.Add(part);
            }

            foreach (var next in narrowed.SelectMany(n => _sumsOf[n]).Where(waiting.Add))
                left.Enqueue(next);
        }
    }

    /// <summary>The lowest and highest possible value of a number, and the sums from which these follow.</summary>
    private sealed class NumberRange(PublishedNumber number)
    {
        private NumberSum? _lowFrom;

        private NumberSum? _highFrom;

        public long Low { get; private set; } =
            !number.IsHidden ? number.Value
            : number.IsShownAsFew ? 1
            : 0;

        public long High { get; private set; } =
            !number.IsHidden ? number.Value
            : number.IsShownAsFew ? 4
            : MaxValue;

        public IEnumerable<NumberSum> From => new[] { _lowFrom, _highFrom }.OfType<NumberSum>();

        public bool Narrow(long low, long high, NumberSum from)
        {
            // A reader may conclude that a hidden number not marked as 1 to 4 is not 1 to 4.
            if (number is { IsHidden: true, IsSmall: false })
            {
                low = PublishedNumber.IsFew(low) ? 5 : low;
                high = PublishedNumber.IsFew(high) ? 0 : high;
            }
            var changed = low > Low || high < High;
            if (low > Low)
            {
                Low = low;
                _lowFrom = from;
            }
            if (high < High)
            {
                High = high;
                _highFrom = from;
            }
            return changed;
        }
    }
}
