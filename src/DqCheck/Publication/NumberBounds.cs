namespace DqCheck.Publication;

/// <summary>
/// Between which bounds somebody who knows the sums of some numbers, and that some of them are 1 to 4, can tell the hidden ones to lie.
/// </summary>
/// <param name="sums">Sums that share numbers, all of which add up.</param>
internal sealed class NumberBounds(IReadOnlyList<NumberSum> sums)
{
    /// <summary>More than any number; a sum of some of them is still one.</summary>
    private const long MaxValue = 1L << 40;

    private readonly List<PublishedNumber> _numbers = [.. sums.SelectMany(s => s.Members).Distinct()];
    private readonly ILookup<PublishedNumber, NumberSum> _sumsOf = sums.SelectMany(s => s.Members.Select(m => (m, s)))
        .ToLookup(s => s.m, s => s.s);
    private readonly Dictionary<PublishedNumber, NumberRange> _ranges = [];
    private int _lastDisclosed = -1;

    /// <summary>
    /// Hides, where a number that must stay hidden can be only one, something from which that follows; whether there was any.
    /// </summary>
    public bool HideDisclosive()
    {
        // Bounds change only with what is told.
        if (
            _numbers.Sum(n => (n.IsHidden ? 0 : 1) + (n.IsShownAsFew ? 1 : 0) + (n.MustStayHidden ? 0 : 1)) is var disclosed
            && disclosed == _lastDisclosed
        )
            return false;
        _lastDisclosed = disclosed;
        if (!_numbers.Any(n => n.MustStayHidden))
            return false;
        for (var changed = false; ; changed = true)
        {
            Narrow();
            // One at a time: with it others may be unknown again.
            if (_numbers.Find(n => n.MustStayHidden && _ranges[n].Low == _ranges[n].High) is not { } known || !HideSourceOf(known))
                return changed;
        }
    }

    /// <summary>Rather than a whole, it is left out that another number is 1 to 4.</summary>
    private bool HideSourceOf(PublishedNumber number)
    {
        HashSet<NumberSum> seen = [];
        List<NumberSum> behind = [.. _ranges[number].From.Where(seen.Add)];
        for (var i = 0; i < behind.Count; i++)
            behind.AddRange(behind[i].Members.SelectMany(m => _ranges[m].From).Where(seen.Add));
        return behind.Where(s => s.Parts.Any(p => !p.IsHidden && p.Value > 0)).Any(s => s.HideSmallestPart())
            || behind.SelectMany(s => s.Members).Any(n => n != number && n.IsShownAsFew && n.Withhold())
            || behind.Any(s => s.HideSmallestPart())
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

    /// <summary>The least and most that a number can be, and the sums that say so.</summary>
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
            // Of what is not said to be 1 to 4, somebody may think that it is not.
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
