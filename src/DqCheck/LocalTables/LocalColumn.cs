namespace DqCheck.LocalTables;

/// <summary>A column of a local table: a line of <c>rulesets/local/TABLE.csv</c>.</summary>
/// <param name="Name">In capital letters, such as <c>REFERRED</c>.</param>
/// <param name="Title">In plain words.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsRequired">Whether every line needs a value.</param>
/// <param name="Values">The values of a code, or yes and no; empty for other types.</param>
/// <param name="Length">The greatest number of characters; null for any.</param>
/// <param name="Example">A value for the page that comes with the templates; may be blank.</param>
/// <param name="Who">Who fills it in, if not whoever fills in the table; may be blank.</param>
/// <param name="Note">Anything else to know; may be blank.</param>
internal sealed record LocalColumn(
    string Name,
    string Title,
    LocalColumnType Type,
    bool IsRequired,
    IReadOnlyList<string> Values,
    int? Length,
    string Example,
    string Who,
    string Note
)
{
    /// <summary>The values of a column with yes or no.</summary>
    public static readonly string[] YesAndNo = ["yes", "no"];

    /// <summary>Whether a message may show its values: not those that could name a person.</summary>
    public bool IsShown => Type is not (LocalColumnType.Text or LocalColumnType.Reference);

    /// <summary>A value as it is compared: “Domestic abuse” is the code <c>domestic-abuse</c>, and Y is yes.</summary>
    public string Normalise(string value) =>
        Type switch
        {
            LocalColumnType.Code => value.Trim().ToLowerInvariant().Replace(' ', '-'),
            LocalColumnType.YesNo => NormaliseYesNo(value),
            _ => value,
        };

    /// <summary>Yes or no as it is compared: Y is yes.</summary>
    public static string NormaliseYesNo(string value) =>
        value.ToLowerInvariant() switch
        {
            "y" or "true" or "1" => YesAndNo[0],
            "n" or "false" or "0" => YesAndNo[1],
            var other => other,
        };
}
