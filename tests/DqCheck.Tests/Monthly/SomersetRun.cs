using ClosedXML.Excel;
using DqCheck.Monthly;

namespace DqCheck.Tests.Monthly;

/// <summary>Runs scenarios with Somerset's contract, as of 30 April 2014: the twelve months begin on 1 May 2013.</summary>
internal static class SomersetRun
{
    /// <summary>Clients with something on every monthly list.</summary>
    public static readonly string[] AllListsClients =
    [
        // 1: an adult, opiates: waited 50 days, in treatment.
        "DOB=1980-01-01; RFLS=5; DRUG1=1101; DRUG2=9996; DRUG3=9997; episode 2013-07-01 2013-07-05; 94 2013-08-20",
        // 2: alcohol only: still waiting, 60 days.
        "DOB=1980-01-01; RFLS=4; DRUG1=7000; DRUG2=9996; DRUG3=9997; episode 2014-03-01 2014-03-03",
        // 3: completed in June 2013, back after two months and in treatment.
        "DOB=1980-01-01; RFLS=8; DRUG1=2300; DRUG2=7000; DRUG3=9997; episode 2013-01-02 2013-01-03 2013-06-10 80; 95 2013-01-05 "
            + "2013-06-10; episode 2013-08-12 2013-08-12; 95 2013-08-20",
        // 4: completed on 15 January 2014: six months close on 15 July.
        "DOB=1980-01-01; RFLS=13; DRUG1=1101; DRUG2=9996; DRUG3=9997; episode 2013-05-02 2013-05-03 2014-01-15 82; 94 2013-05-05 2014-01-15",
        // 5: a young person of 15, cannabis.
        "DOB=1998-06-01; RFLS=17; SEX=F; DRUG1=5000; DRUG2=9996; DRUG3=9997; episode 2014-02-03 2014-02-04; 95 2014-02-10",
        // 6: a young person of 13, never treated.
        "DOB=2000-06-01; RFLS=18; SEX=M; DRUG1=5000; DRUG2=9996; DRUG3=9997; episode 2013-12-03 2013-12-04 2013-12-20 85",
    ];

    /// <summary>The workbook of these clients, written once for all tests that type into it.</summary>
    public static readonly Lazy<byte[]> AllListsWorkbook = new(() =>
    {
        using var run = new ReportRun(ScenarioBuilder.ExtractText(AllListsClients), with: WithContract);
        return File.ReadAllBytes(run.WorkbookFile);
    });

    public static CheckRequest WithContract(CheckRequest request) =>
        request with
        {
            Contracts = [RepositoryPaths.ContractFolder("somerset")],
        };

    public static MonthlyResult Execute(params string[] clients) =>
        ScenarioBuilder.CheckText(ScenarioBuilder.ExtractText(clients), with: WithContract).Monthly!;

    /// <summary>A row of the rolling summary.</summary>
    public static MonthlyRow FindRow(this MonthlyResult monthly, string item, string category, string clientGroup = "all") =>
        Assert.Single(monthly.Rows, r => r.Line.Item == item && r.Category == category && r.ClientGroup == clientGroup);

    /// <summary>The months in which a row counts somebody, such as <c>Jul 2013: 1</c>.</summary>
    public static string CountsByMonth(this MonthlyResult monthly, string item, string category, string clientGroup = "all") =>
        string.Join(
            ", ",
            monthly
                .Months.Names.Zip(monthly.FindRow(item, category, clientGroup).Counts!.ByMonth)
                .Where(m => m.Second != 0)
                .Select(m => $"{m.First}: {m.Second}")
        );

    /// <summary>Types a reason, an action or, below the last row, a note without a line key into a workbook's long waits.</summary>
    public static void TypeNotes(string path, string client, string reason, string action = "", string? addedRow = null)
    {
        using var book = new XLWorkbook(path);
        var sheet = book.Worksheet("Over 6 week waits");
        var header = sheet.AutoFilter.Range.FirstRow();
        var row = sheet.RowsUsed().Single(r => r.RowNumber() > header.RowNumber() && r.Cell(1).GetString() == client);
        row.Cell(Column("Reason")).SetValue(reason);
        row.Cell(Column("Action")).SetValue(action);
        if (addedRow is not null)
            sheet.Cell(sheet.LastRowUsed().RowNumber() + 1, Column("Reason")).SetValue(addedRow);
        book.Save();

        int Column(string title) => header.Cells().Single(c => c.GetString() == title).Address.ColumnNumber;
    }
}
