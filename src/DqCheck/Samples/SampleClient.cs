using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>A fictitious client: what stays the same in all episodes.</summary>
internal sealed class SampleClient
{
    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string FirstInitial { get; init; }

    public required string LastInitial { get; init; }

    public required DateOnly Born { get; init; }

    public required bool IsFemale { get; init; }

    public required bool IsYoung { get; init; }

    public required bool Consents { get; init; }

    public required SubstanceUse Use { get; init; }

    /// <summary>
    /// Whether this agency completes the TOPs: always, where no column can say that another does, or where there are no other reviews that
    /// show that treatment continues.
    /// </summary>
    public required bool HasTops { get; init; }

    /// <summary>Age in whole years on a day.</summary>
    public int GetAgeOn(DateOnly day)
    {
        var years = day.Year - Born.Year;
        return Born.AddYears(years) > day ? years - 1 : years;
    }

    public static SampleClient Draw(int number, SampleRequest request, SampleColumns columns, SampleRandom random)
    {
        var (first, last, born) = Attributor.Create(number, request);
        var young = Attributor.IsYoung(number);
        return new()
        {
            Number = number,
            Id = NumberText.ToText(1000L + number),
            FirstInitial = first,
            LastInitial = last,
            Born = born,
            IsFemale = random.NextChance(30),
            IsYoung = young,
            Consents = young || !random.NextChance(1),
            Use = SubstanceUse.Draw(young, random),
            HasTops = !young && (random.NextChance(96) || !columns.Has(TOPCC) || !columns.Has(SUBMODDT)),
        };
    }
}
