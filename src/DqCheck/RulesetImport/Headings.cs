using System.Text.RegularExpressions;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.RulesetImport;

/// <summary>The words that official tables use for their columns.</summary>
internal static partial class Headings
{
    private static readonly Dictionary<string, Heading> Words = new (Heading Heading, string Words)[]
    {
        (
            Heading.Name,
            "header|headers|csv file header|csv header|field header|file header|column|column header|column heading|column name|mnemonic|"
                + "csv field|csv column|csv file column header|field mnemonic|data item header|data item mnemonic|field"
        ),
        (Heading.Number, "number|no|field no|field number|field ref|ref|reference|column no|column number|csv order|#|position|item no"),
        (Heading.Title, "title|field name|field title|data item|data item name|item name|item|name|question|csv field name"),
        (Heading.Description, "description|field description|data item description|item description|code description|definition"),
        (Heading.Layout, "layout|format|field format|field layout|data format|format layout|layout format|data layout|field size"),
        (Heading.Inclusion, "inclusion|included|inclusion criteria|applies to|expected|included in"),
        (
            Heading.Rules,
            "rule numbers|rules|rule number|rule numbers|rule nos|rule no|validation|validation rules|validation rule|validation rule numbers"
        ),
        (Heading.Introduced, "introduced|date introduced|introduced in|introduced from|first introduced|data set introduced"),
        (Heading.FirstSet, "first set|first data set|from data set"),
        (Heading.LastSet, "last set|last data set|to data set"),
        (Heading.Record, "record|record type|record level|level|section|entity"),
        (Heading.Type, "type|data type|field type"),
        (Heading.CodeList, "code list|codes|list"),
        (Heading.Code, "code|reference data code|reference code|permissible value|permissible code|value code|data item code"),
        (Heading.Text, "text|label|meaning|code text|display text|reference data text|reference data|value text|value label"),
        (Heading.Value, "value|values|reference data value"),
        (Heading.Group, "group|code group"),
        (Heading.Sets, "sets|versions|data sets"),
        (Heading.ValidFrom, "valid from|from|start date|live from"),
        (Heading.ValidTo, "valid to|to|end date|until|valid until|live to"),
        (Heading.Source, "source"),
        (Heading.Confidence, "confidence"),
        (Heading.Note, "note|notes|comment|comments"),
    }
        .SelectMany(h => h.Words.Split('|').Select(word => (word, h.Heading)))
        .DistinctBy(h => h.word)
        .ToDictionary(h => h.word, h => h.Heading);

    /// <summary>What a heading stands for; null where it is not known. <c>Layout (CDS-R)</c> and <c>layout_r</c> count as layout.</summary>
    public static Heading? Find(string text)
    {
        var word = CellText.Normalise(text);
        return Words.TryGetValue(word, out var heading) || Words.TryGetValue(DataSetSuffix().Replace(word, ""), out heading) ? heading
            : AreaHeading().Match(word) is { Success: true } area
                ? area.Groups["what"].Value is "cd" or "code" ? Heading.AreaCode
                    : Heading.AreaName
            : null;
    }

    /// <summary>The kind of area that a heading such as <c>UTLA23CD</c> or <c>Upper tier local authority code</c> names; else blank.</summary>
    public static string FindArea(string text) =>
        AreaHeading().Match(CellText.Normalise(text)).Groups["area"].Value switch
        {
            "" => "",
            "ons" => "ONS",
            "upper tier local authority" => UTLA,
            "lower tier local authority" => "LTLA",
            "local authority" or "lad" => LA,
            "country" or "ctry" => "CTRY",
            var other => other.ToUpperInvariant(),
        };

    [GeneratedRegex(" (cds )?[a-z]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DataSetSuffix();

    [GeneratedRegex(
        "^(?<area>utla|ltla|ctyua|lad|la|icb|rgn|ctry|country|ons|upper tier local authority|lower tier local authority|local authority)"
            + " ?([0-9]{2})?( ?ons)? ?(?<what>cd|nm|code|name)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AreaHeading();
}
