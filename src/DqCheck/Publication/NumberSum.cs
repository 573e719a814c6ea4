namespace DqCheck.Publication;

/// <summary>A number and others that are parts of it, none of which overlap where they add up to it.</summary>
/// <param name="total">The whole.</param>
/// <param name="parts">Such as each agency, or each client group.</param>
internal sealed class NumberSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
{
    public PublishedNumber Total => total;

    public IReadOnlyList<PublishedNumber> Parts => parts;

    /// <summary>The parts are the whole.</summary>
    public bool IsExact { get; } = total.Value == parts.Sum(p => p.Value);

    /// <summary>The whole, then the parts.</summary>
    public IEnumerable<PublishedNumber> Members => Parts.Prepend(Total);

    /// <summary>Sets of sums that share numbers; sums that do not add up tell nothing exact.</summary>
    public static IEnumerable<IReadOnlyList<NumberSum>> GroupConnected(IEnumerable<NumberSum> sums)
    {
        List<NumberSum> exact = [.. sums.Where(s => s.IsExact)];
        var sumsOf = exact.SelectMany(s => s.Members.Select(m => (m, s))).ToLookup(s => s.m, s => s.s);
        HashSet<NumberSum> seen = [];
        foreach (var first in exact)
        {
            if (!seen.Add(first))
                continue;
            List<NumberSum> together = [first];
            for (var i = 0; i < together.Count; i++)
                together.AddRange(together[i].Members.SelectMany(m => sumsOf[m]).Where(seen.Add));
            yield return together;
        }
    }

    /// <summary>Hides one more part where what the published ones leave of a published total is few; whether it did.</summary>
    public bool HideDisclosive() =>
        !Total.IsHidden && PublishedNumber.IsFew(Total.Value - Parts.Where(p => !p.IsHidden).Sum(p => p.Value)) && HideSmallestPart();

    /// <summary>Hides the least part that is shown, or else the whole; whether one was shown.</summary>
    public bool HideSmallestPart() =>
        (Parts.Where(p => !p.IsHidden).OrderBy(p => p.Value == 0).ThenBy(p => p.Value).FirstOrDefault() ?? Total).Hide();
}
