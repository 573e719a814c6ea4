using System.Text;
using DqCheck.Rulesets;
using FsCheck;
using FsCheck.Fluent;

namespace DqCheck.Tests.Properties;

/// <summary>Whatever a file holds, a run ends with what is wrong with it, never with a defect.</summary>
public class AnyBytes
{
    /// <summary>The same cases on every run; a failure names the smallest case.</summary>
    private static Config Cases(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(2014, 431);

    private static readonly byte[] Header = Encoding.UTF8.GetBytes(BaseExtract.Text().Split('\n')[0] + "\n");

    private static readonly byte[] Pattern = Encoding.UTF8.GetBytes(BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns));

    [Fact]
    public void Arbitrary_bytes_are_read_or_refused_with_a_reason() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()), bytes => Holds(Runs.Of(bytes))).Check(Cases(60));

    [Fact]
    public void Arbitrary_bytes_behind_a_header_are_rows_accepted_or_rejected() =>
        Prop.ForAll(Arb.From(Bytes.ArrayOf()), bytes => Holds(Runs.Of([.. Header, .. bytes]))).Check(Cases(150));

    [Fact]
    public void Arbitrary_bytes_among_good_rows_are_rows_accepted_or_rejected() =>
        Prop.ForAll(
                Arb.From(Bytes.ArrayOf()),
                Arb.From(Gen.Choose(0, Pattern.Length)),
                (bytes, at) =>
                    Holds(
                        Runs.Of([.. Header, .. Pattern, (byte)'\n', .. Pattern[..at], .. bytes, .. Pattern[at..], (byte)'\n', .. Pattern])
                    )
            )
            .Check(Cases(150));

    [Fact]
    public void Arbitrary_cells_in_the_pattern_row_are_accepted_or_rejected_and_written() =>
        Prop.ForAll(
                Arb.From(Changes.ArrayOf()),
                changes =>
                {
                    var row = BaseExtract.Row();
                    foreach (var (column, cell) in changes)
                        row[column] = cell;
                    using var folder = new TemporaryFolder();
                    var path = folder.Write(
                        "E.csv",
                        BaseExtract.Text(BaseExtract.Row(), row, row).Replace("\0", "", StringComparison.Ordinal)
                    );
                    var view = Runs.Write(
                        new RunRequest
                        {
                            Extracts = [path],
                            Ruleset = Repository.Rulesets,
                            AsOf = BaseExtract.AsOf,
                        },
                        new() { Folder = folder.Path }
                    );
                    Assert.Equal(5, view.Result.Extract().Rows);
                    Holds(view.Result);
                }
            )
            .Check(Cases(100));

    /// <summary>Mostly what matters to CSV; never a zero byte, which no file of text holds.</summary>
    private static Gen<byte> Bytes =>
        Gen.Frequency(
            (6, Gen.Elements("\",\r\n"u8.ToArray())),
            (3, Gen.Elements(" YN019=\t"u8.ToArray())),
            (2, Gen.Choose(1, 255).Select(b => (byte)b))
        );

    private static Gen<string> Cells =>
        Gen.Frequency(
            (
                4,
                Gen.Elements(
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
                    "${x}"
                )
            ),
            (2, ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? "")),
            (1, Gen.Choose(1, 70_000).Select(length => new string('x', length)))
        );

    private static Gen<(string Column, string Cell)> Changes =>
        Gen.Elements(BaseExtract.Columns.ToArray()).SelectMany(column => Cells.Select(cell => (column, cell)));

    private static void Holds(RunResult result)
    {
        var extract = result.Extract();
        if (extract.Error is { } reason)
        {
            Assert.Matches("[.?]$", reason);
            Assert.False(result.Verdict.IsReady);
            return;
        }

        Assert.True(extract.Rows > 0);
        Assert.Equal(extract.Rows, extract.AcceptedRows + extract.RejectedRows);
        var rejected = result.Checks.Findings.Where(f => f.Rule.Severity == Severity.Reject).SelectMany(f => f.Lines).Distinct().Count();
        Assert.Equal(extract.RejectedRows, rejected);
        Assert.Equal(extract.RejectedRows == 0, result.Checks.Findings.All(f => f.Rule.Severity != Severity.Reject));
        var fingerprints = result.Rows().Select(r => r.Fingerprint).ToList();
        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
    }
}
