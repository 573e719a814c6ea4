using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>
/// What a figure needs of the extract. A column that it needs must hold something on some row; one that may be blank throughout must stand
/// in the header.
/// </summary>
/// <param name="MustHoldValues">Columns that must hold something.</param>
/// <param name="AnyReviewFlag">One flag of a sub-intervention review must be given, of whatever family.</param>
internal sealed record RequiredColumns(IReadOnlyList<string> MustHoldValues, bool AnyReviewFlag)
{
    public static readonly RequiredColumns Journeys = new([TRIAGED, MODAL, MODST], false);
    public static readonly RequiredColumns Waits = Journeys.With(REFLD);
    public static readonly RequiredColumns CriminalJustice = Waits.With(RFLS);
    public static readonly RequiredColumns Tops = Journeys.With(DOB, REFLD, TOPDATE, TRSTAGE);

    public static readonly RequiredColumns Reviews = Journeys.With(SUBMODDT) with { AnyReviewFlag = true };

    /// <summary>Columns by which people are parted into groups.</summary>
    public static IReadOnlyList<string> ForGroups(string clientGroup, string substanceGroup) =>
        [
            .. clientGroup == GroupMask.All ? Array.Empty<string>() : [DOB, REFLD],
            .. substanceGroup == GroupMask.All ? Array.Empty<string>() : [DRUG1],
        ];

    public RequiredColumns With(params IReadOnlyList<string> columns) => this with { MustHoldValues = [.. MustHoldValues.Union(columns)] };
}
