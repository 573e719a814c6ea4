using ClosedXML.Excel;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Tables;

namespace DqCheck.Tests.Publication;

/// <summary>A check with every option, written once for both audiences and shared by these tests.</summary>
public sealed class BothAudiencesFixture : IDisposable
{
    private const string Keyworker = "Zebedee Quickthorn";

    private const string Reason = "accepted because of Whitstable";

    private readonly TemporaryFolder _folder = new();

    public BothAudiencesFixture()
    {
        string[] extracts = [Write("A0001", 60, 12), Write("B0002", 25, 20)];
        var earlier = _folder.Write("A0001-20110401-20140331-TREAT-IN-K.csv", IdentifiableExtract.Text(40, 5, 40, "A0001"));
        Directory.CreateDirectory(_folder.File("earlier"));
        var request = new CheckRequest
        {
            Extracts = extracts,
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = new(2014, 4, 30),
            Contracts = RepositoryPaths.ContractFolders,
            Previous = [earlier],
        };
        CheckRun.Write(
            request with
            {
                Extracts = [earlier],
                Previous = [],
                AsOf = new(2014, 3, 31),
            },
            new() { Folder = _folder.File("earlier") }
        );
        var findings = Path.Combine(_folder.File("earlier"), Path.GetFileNameWithoutExtension(earlier) + ".findings.csv");
        var first = CheckRun.Write(request, new() { Folder = _folder.File("first"), Formats = [CsvOutput.Format] });
        var some = Table
            .Read(Path.Combine(_folder.File("first"), first.OutputName + ".findings.csv"))
            .Rows.Take(7)
            .Select(r => $"{r["fingerprint"]},{Reason},{Keyworker},");
        request = request with
        {
            Since = findings,
            Accepted = _folder.Write("accepted.csv", string.Join('\n', ["fingerprint,reason,by,until", .. some]) + "\n"),
            People = _folder.Write(
                "people.csv",
                string.Join(
                    '\n',
                    [
                        "CLIENTID,keyworker,team",
                        .. Table
                            .Read(extracts[0])
                            .Rows.Select(r => r["CLIENTID"])
                            .Where(c => c.Length > 0)
                            .Distinct()
                            .Select(c => $"{c},{Keyworker},North"),
                    ]
                ) + "\n"
            ),
            PreviousWorkbook = Path.Combine(_folder.File("earlier"), Path.GetFileNameWithoutExtension(earlier) + ".dqcheck.xlsx"),
        };
        var provider = CheckRun.Write(request, new() { Folder = _folder.File("provider") });
        View = new ResultView(provider.Result, Audience.Commissioner);
        OutputWriter.Write(View, new() { Folder = _folder.File("commissioner") }, default);
        Provider = OutputTexts.ReadAll(_folder.File("provider"));
        Commissioner = OutputTexts.ReadAll(_folder.File("commissioner"));
        using (XLWorkbook book = new(_folder.File($"commissioner/{View.OutputName}.dqcheck.xlsx")))
            CommissionerTabs = [.. book.Worksheets.Select(sheet => sheet.Name)];
        var names = extracts.Append(earlier).Select(IdentifiableExtract.FindIdentifiers).ToList();
        Ids = [.. names.SelectMany(n => n.Ids).Append(Keyworker).Append(Reason)];
        Hidden = [.. names.SelectMany(n => n.Hidden)];
        Fingerprints =
        [
            .. Table.Read(Path.Combine(_folder.File("provider"), provider.OutputName + ".findings.csv")).Rows.Select(r => r["fingerprint"]),
        ];
        Extracts = [.. extracts.Append(earlier).Select(File.ReadAllText)];
    }

    internal ResultView View { get; }

    internal IReadOnlyList<(string Name, string Text)> Provider { get; }

    internal IReadOnlyList<(string Name, string Text)> Commissioner { get; }

    internal IReadOnlyList<string> CommissionerTabs { get; }

    internal IReadOnlyList<string> Ids { get; }

    internal IReadOnlyList<string> Hidden { get; }

    internal IReadOnlyList<string> Fingerprints { get; }

    internal IReadOnlyList<string> Extracts { get; }

    public void Dispose() => _folder.Dispose();

    private string Write(string agency, int clients, int defects) =>
        _folder.Write($"{agency}-20110501-20140430-TREAT-IN-K.csv", IdentifiableExtract.Text(clients, 5, defects, agency));
}
