using FsCheck;
using FsCheck.Fluent;

namespace DqCheck.Tests.Extracts;

/// <summary>
/// Replacements for cells of a row: codes, blanks, wrong dates, text with a special meaning in a spreadsheet or CSV, long text.
/// </summary>
public static class ChangedCellsArbitrary
{
    private static readonly string[] Awkward =
    [
        "",
        "NA",
        "Y",
        "N",
        "0",
        "00123",
        "20140230",
        "99999999999",
        "=1+1",
        "(x)",
        "\"",
        "\"\"",
        ",",
        "\n",
        "a\r\nb",
        "\u00A0",
        "é£€",
        "😀",
        "\uFFFF",
        "\u0001\u001B",
        "{value}",
        "[red]",
        "${x}",
    ];

    public static Arbitrary<(string Column, string Cell)[]> Changes() =>
        Arb.From(Gen.Elements(CleanExtract.Columns.ToArray()).SelectMany(column => Cells.Select(cell => (column, cell))).ArrayOf());

    private static Gen<string> Cells =>
        Gen.Frequency(
            (4, Gen.Elements(Awkward)),
            (2, ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? "")),
            (1, Gen.Choose(1, 70_000).Select(length => new string('x', length)))
        );
}
