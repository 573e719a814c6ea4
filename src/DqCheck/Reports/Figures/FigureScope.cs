using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Figures;

/// <summary>The clients and days to which a figure applies.</summary>
/// <param name="Agency">Code of the agency, or “all”.</param>
/// <param name="ClientGroup">adults, young-people or all.</param>
/// <param name="SubstanceGroup">A substance group, drugs or all; with the suffix <c>-primary</c> by primary substance.</param>
/// <param name="From">First day of the window, as a day number; 0 where it has none.</param>
/// <param name="To">Last day.</param>
/// <param name="By">The column of the breakdown, such as <c>RFLS</c>; blank for none.</param>
/// <param name="Code">The value in that column.</param>
internal sealed record FigureScope(
    string Agency,
    string ClientGroup,
    string SubstanceGroup,
    int From,
    int To,
    string By = "",
    string Code = ""
)
{
    public const string Primary = "-primary";

    /// <summary>The scopes of the same days that include this one, itself among them.</summary>
    public IEnumerable<FigureScope> GetWiderScopes() =>
        from agency in Agency == MeasureResult.All ? [Agency] : new[] { MeasureResult.All, Agency }
        from clients in ClientGroup == MeasureResult.All ? [ClientGroup] : new[] { MeasureResult.All, ClientGroup }
        from substances in SubstanceGroup switch
        {
            MeasureResult.All => [MeasureResult.All],
            GroupMask.Opiate or GroupMask.NonOpiate or GroupMask.NonOpiateAndAlcohol => new[]
            {
                MeasureResult.All,
                GroupMask.Drugs,
                SubstanceGroup,
            },
            _ => [MeasureResult.All, SubstanceGroup],
        }
        from whole in By.Length == 0 ? [false] : new[] { true, false }
        select this with
        {
            Agency = agency,
            ClientGroup = clients,
            SubstanceGroup = substances,
            By = whole ? "" : By,
            Code = whole ? "" : Code,
        };

    /// <summary>Whether the days include those of another scope.</summary>
    public bool ContainsDaysOf(FigureScope other) => From <= other.From && To >= other.To;

    /// <summary>The scope without days.</summary>
    public FigureScope WithoutDays() => this with { From = 0, To = 0 };
}
