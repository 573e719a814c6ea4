using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>
/// The columns that a figure needs. Some must hold a value on at least one row; others may be blank throughout but must be in the header.
/// </summary>
/// <param name="MustHoldValues">Columns that must hold a value on at least one row.</param>
/// <param name="AnyReviewFlag">At least one flag of a sub-intervention review must hold a value, in any category.</param>
internal sealed record RequiredColumns(IReadOnlyList<string> MustHoldValues, bool AnyReviewFlag)
{
    /// <summary>The TOP items of the substances that occur must hold a value.</summary>
    public bool ItemsOfSubstances { get; init; }

    public static readonly RequiredColumns Nothing = new([], false);
    public static readonly RequiredColumns Journeys = new([TRIAGED, MODAL, MODST], false);
    public static readonly RequiredColumns Waits = Journeys.With(REFLD);
    public static readonly RequiredColumns CriminalJustice = Waits.With(RFLS);
    public static readonly RequiredColumns Tops = Journeys.With(DOB, REFLD, TOPDATE, TRSTAGE);

    public static readonly RequiredColumns Reviews = Journeys.With(SUBMODDT) with { AnyReviewFlag = true };

    /// <summary>The columns needed to split people into groups.</summary>
    public static IReadOnlyList<string> ForGroups(string clientGroup, string substanceGroup) =>
        [
            .. clientGroup == GroupMask.All ? Array.Empty<string>() : [DOB, REFLD],
            .. substanceGroup == GroupMask.All ? Array.Empty<string>() : [DRUG1],
        ];

    public RequiredColumns With(params IReadOnlyList<string> columns) => this with { MustHoldValues = [.. MustHoldValues.Union(columns)] };
}
