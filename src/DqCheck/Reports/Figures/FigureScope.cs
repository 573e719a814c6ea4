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
    public IEnumerable<FigureScope> GetWiderScopes()
    {
        string[] agencies = Agency == MeasureResult.All ? [Agency] : [MeasureResult.All, Agency];
        string[] clientGroups = ClientGroup == MeasureResult.All ? [ClientGroup] : [MeasureResult.All, ClientGroup];
        string[] substanceGroups = SubstanceGroup switch
        {
            MeasureResult.All => [MeasureResult.All],
            GroupMask.Opiate or GroupMask.NonOpiate or GroupMask.NonOpiateAndAlcohol =>
            [
                MeasureResult.All,
                GroupMask.Drugs,
                SubstanceGroup,
            ],
            _ => [MeasureResult.All, SubstanceGroup],
        };
        (string By, string Code)[] parts = By.Length == 0 ? [(By, Code)] : [("", ""), (By, Code)];
        return from agency in agencies
            from clients in clientGroups
            from substances in substanceGroups
            from part in parts
            select this with
            {
                Agency = agency,
                ClientGroup = clients,
                SubstanceGroup = substances,
                By = part.By,
                Code = part.Code,
            };
    }

    /// <summary>Whether the days include those of another scope.</summary>
    public bool ContainsDays(FigureScope other) => From <= other.From && To >= other.To;

    /// <summary>The scope without days.</summary>
    public FigureScope WithoutDays() => this with { From = 0, To = 0 };
}
