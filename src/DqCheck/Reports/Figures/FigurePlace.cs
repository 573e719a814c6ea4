using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Figures;

/// <summary>Whose figure it is, of which days.</summary>
/// <param name="Agency">Code, or all.</param>
/// <param name="Clients">adults, young-people or all.</param>
/// <param name="Substances">A substance group, drugs or all; by primary substance with <c>-primary</c> behind it.</param>
/// <param name="From">First day of the window, as a day number; 0 where it has none.</param>
/// <param name="To">Last day.</param>
/// <param name="By">What it is parted by further, such as <c>RFLS</c>; blank: nothing.</param>
/// <param name="Code">The value there.</param>
internal sealed record FigurePlace(string Agency, string Clients, string Substances, int From, int To, string By = "", string Code = "")
{
    public const string Primary = "-primary";

    /// <summary>Places of the same days that hold this one, itself included.</summary>
    public IEnumerable<FigurePlace> Wider() =>
        from agency in Agency == Measure.All ? [Agency] : new[] { Measure.All, Agency }
        from clients in Clients == Measure.All ? [Clients] : new[] { Measure.All, Clients }
        from substances in Substances switch
        {
            Measure.All => [Measure.All],
            GroupMask.Opiate or GroupMask.NonOpiate or GroupMask.NonOpiateAndAlcohol => new[] { Measure.All, GroupMask.Drugs, Substances },
            _ => [Measure.All, Substances],
        }
        from whole in By.Length == 0 ? [false] : new[] { true, false }
        select this with
        {
            Agency = agency,
            Clients = clients,
            Substances = substances,
            By = whole ? "" : By,
            Code = whole ? "" : Code,
        };

    /// <summary>Whether the days of another place lie within these.</summary>
    public bool HoldsDaysOf(FigurePlace other) => From <= other.From && To >= other.To;

    /// <summary>The same without days.</summary>
    public FigurePlace WithoutDays() => this with { From = 0, To = 0 };
}
