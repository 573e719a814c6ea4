namespace DqCheck.Publication;

/// <summary>A total and parts of it that do not overlap where they add up to it.</summary>
/// <param name="total">The total.</param>
/// <param name="parts">The parts, such as the agencies or the client groups.</param>
internal sealed class NumberSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
{
    public PublishedNumber Total => total;

    public IReadOnlyList<PublishedNumber> Parts => parts;

    /// <summary>Whether the parts add up to the total.</summary>
    public bool IsExact { get; } = total.Value == parts.Sum(p => p.Value);

    /// <summary>The total, then the parts.</summary>
    public IEnumerable<PublishedNumber> Members => Parts.Prepend(Total);

    /// <summary>Groups sums that share numbers; sums that do not add up are left out, since they reveal nothing exact.</summary>
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

    /// <summary>Hides one more part if the published parts leave 1 to 4 of a published total; returns whether it did.</summary>
    public bool HideDisclosive() =>
        !Total.IsHidden && PublishedNumber.IsFew(Total.Value - Parts.Where(p => !p.IsHidden).Sum(p => p.Value)) && HideSmallestPart();

    /// <summary>Hides the smallest published part, or else the total; returns whether one was published.</summary>
    public bool HideSmallestPart() =>
        (Parts.Where(p => !p.IsHidden).OrderBy(p => p.Value == 0).ThenBy(p => p.Value).FirstOrDefault() ?? Total).Hide();
}
