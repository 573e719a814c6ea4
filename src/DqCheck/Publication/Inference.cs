namespace DqCheck.Publication;

/// <summary>Finds what a reader could derive by adding and subtracting the published numbers of connected tables.</summary>
internal sealed class Inference
{
    /// <summary>Elimination is done modulo a prime: it is exact, and no coefficient in such tables is a multiple of the prime.</summary>
    private const long Prime = 2_147_483_647;

    private readonly IReadOnlyList<NumberSum> _sums;
    private readonly List<PublishedNumber> _numbers;
    private readonly HashSet<PublishedNumber> _totals;
    private int _lastChecked = -1;

    /// <param name="sums">Connected sums, all of which add up.</param>
    public Inference(IReadOnlyList<NumberSum> sums)
    {
        _sums = sums;
        _numbers = [.. sums.SelectMany(s => s.Members).Distinct()];
        _totals = [.. sums.Select(s => s.Total)];
    }

    /// <summary>
    /// For each number that must stay hidden but can be derived, hides one of the numbers it derives from; returns whether there was any.
    /// </summary>
    public bool HideDisclosive()
    {
        // The result changes only when more numbers are hidden.
        var hidden = _numbers.Count(n => n.IsHidden) + _numbers.Count(n => n.MustStayHidden);
        if (hidden == _lastChecked)
            return false;
        _lastChecked = hidden;
        if (!_numbers.Any(n => n.MustStayHidden))
            return false;
        var changed = false;
        foreach (var (number, sources) in FindDerivable())
        {
            if (!number.MustStayHidden || sources.Any(s => s.IsHidden))
                continue;
            changed |= sources.OrderBy(n => _totals.Contains(n)).ThenBy(n => n.Value == 0).ThenBy(n => n.Value).First().Hide();
        }

        return changed;
    }

    /// <summary>
    /// Hidden numbers that can be derived, each with the published numbers of which it is a sum or difference: the only unknown of an
    /// equation once all equations are solved as far as possible.
    /// </summary>
    private List<(PublishedNumber Number, List<PublishedNumber> Sources)> FindDerivable()
    {
        List<PublishedNumber> ordered = [.. _numbers.OrderBy(n => !n.IsHidden)];
        var hidden = ordered.Count(n => n.IsHidden);
        var place = ordered.Index().ToDictionary(n => n.Item, n => n.Index);
        Dictionary<int, SortedDictionary<int, long>> solved = [];
        foreach (var sum in _sums)
        {
            SortedDictionary<int, long> row = [];
            Add(row, place[sum.Total], 1);
            foreach (var part in sum.Parts)
                Add(row, place[part], Prime - 1);
            foreach (var i in row.Keys.ToList())
            {
                if (solved.TryGetValue(i, out var other))
                    Subtract(row, other, row[i]);
            }

            if (row.Count == 0)
                continue;
            var (first, value) = row.First();
            if (first >= hidden)
                continue;
            var inverse = (long)System.Numerics.BigInteger.ModPow(value, Prime - 2, Prime);
            foreach (var i in row.Keys.ToList())
                row[i] = row[i] * inverse % Prime;
            foreach (var other in solved.Values)
            {
                if (other.TryGetValue(first, out var factor))
                    Subtract(other, row, factor);
            }

            solved.Add(first, row);
        }

        return
        [
            .. solved
                .Where(r => r.Value.Keys.Skip(1).All(i => i >= hidden))
                .OrderBy(r => r.Key)
                .Select(r => (ordered[r.Key], r.Value.Keys.Skip(1).Select(i => ordered[i]).ToList())),
        ];
    }

    private static void Subtract(SortedDictionary<int, long> row, SortedDictionary<int, long> other, long factor)
    {
        foreach (var (i, value) in other)
            Add(row, i, Prime - (value * factor % Prime));
    }

    private static void Add(SortedDictionary<int, long> row, int place, long value)
    {
        var sum = (row.GetValueOrDefault(place) + value) % Prime;
        if (sum == 0)
            row.Remove(place);
        else
            row[place] = sum;
    }
}
