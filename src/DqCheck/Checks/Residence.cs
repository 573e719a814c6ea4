namespace DqCheck.Checks;

/// <summary>The areas in which somebody lives, for each column of <see cref="ResidenceAreas"/>.</summary>
internal sealed class Residence(IReadOnlyList<string> areas)
{
    public const char Separator = ' ';

    /// <summary>The same for everybody with the same areas.</summary>
    public string Key { get; } = string.Join('|', areas);

    private IReadOnlyList<string> Areas => areas;

    /// <summary>
    /// Whether two people live in different areas, by the first column that both hold. Without such a column nobody can say, and they count
    /// as living in one area.
    /// </summary>
    public bool IsApartFrom(Residence other)
    {
        foreach (var (own, others) in areas.Zip(other.Areas))
        {
            if (own.Length > 0 && others.Length > 0)
                return !own.Split(Separator).Intersect(others.Split(Separator)).Any();
        }

        return false;
    }
}
