using DqCheck.PreviousWorkbooks;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Workbooks;
using DqCheck.Tables;
using DqCheck.Worker.Page.Network;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Page.Views;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Own;

/// <summary>What a keyworker sees: the findings of their own clients, and nobody else's.</summary>
internal static class OwnEndpoints
{
    public const string Address = "/own";

    /// <summary>The most findings on one page; the file has all.</summary>
    private const int MaxShown = 2_000;

    public static IResult ShowMonths(HttpContext context)
    {
        var address = context.Request.PathBase + Address;
        return PageTemplates.Months(
            new(
                new(context, "My clients"),
                "Findings on the clients that people.csv gives to you.",
                [
                    .. ListResults(context)
                        .Select(r => new MonthLine(
                            ResultLine.DescribeMonth(r.Month),
                            r.Agency,
                            [new("Findings", $"{address}/{r.Month}/{Uri.EscapeDataString(r.Name)}")]
                        )),
                ]
            )
        );
    }

    public static IResult ShowFindings(HttpContext context, string month, string agency)
    {
        var (result, clients) = Find(context, month, agency);
        var findings = clients.ListFindings(result.Stored!).ToList();
        var reasons = ReasonsFile.Read(result.Workspace.ReasonsFile);
        return PageTemplates.Own(
            new(
                new(context, $"My clients, {ResultLine.DescribeMonth(month)}"),
                result.Agency,
                $"{context.Request.PathBase}{Address}/{month}/{Uri.EscapeDataString(agency)}",
                findings.Count,
                [
                    .. findings
                        .Take(MaxShown)
                        .Select(f => new OwnLine(f, f.TakesReason ? reasons.GetValueOrDefault(f.LineKey, TypedNote.Blank) : null)),
                ]
            )
        );
    }

    public static IResult DownloadFindings(HttpContext context, string month, string agency)
    {
        var (result, clients) = Find(context, month, agency);
        using MemoryStream stream = new();
        using (var csv = CsvFile.Create(stream))
        {
            foreach (var (i, finding) in clients.ListFindings(result.Stored!).Index())
            {
                if (i == 0)
                    csv.WriteRow([.. finding.Columns]);
                csv.WriteRow([.. finding.OwnCells]);
            }
        }

        return TypedResults.File(stream.ToArray(), "text/csv", $"{month}-my-clients{CsvOutput.Findings.Ending}");
    }

    public static async Task<IResult> DownloadWorkbookAsync(HttpContext context, OwnWorkbook workbooks, string month, string agency)
    {
        var result = FindResult(context, month, agency);
        var keyworker = NetworkUser.GetKeyworker(context.User);
        return await workbooks.CreateAsync(context.GetProfile(), result.Stored!, keyworker, context.RequestAborted) is { } workbook
            ? TypedResults.File(
                workbook,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"{month}-my-clients{XlsxOutput.Workbook.Ending}"
            )
            : throw PageFault.BadRequest("people.csv gives no clients to you. Ask the data officer.");
    }

    /// <summary>Saves a reason, for a wait of one of their own clients only.</summary>
    public static IResult SaveReason(HttpContext context, string month, string agency, ReasonRequest request)
    {
        var (result, clients) = Find(context, month, agency);
        return clients.ListFindings(result.Stored!).Any(f => f.TakesReason && f.LineKey == request.LineKey)
            ? ReasonEndpoints.Save(context, month, agency, request)
            : throw PageFault.BadRequest("This is not a wait of one of your clients. Reload the page and try again.");
    }

    private static (ResultFolder Result, OwnClients Clients) Find(HttpContext context, string month, string agency)
    {
        var result = FindResult(context, month, agency);
        return (result, OwnClients.Read(context.GetProfile(), result.Workspace, NetworkUser.GetKeyworker(context.User)));
    }

    private static ResultFolder FindResult(HttpContext context, string month, string agency) =>
        ListResults(context).FirstOrDefault(r => r.Month == month && r.Name == agency) ?? throw PageFault.NotFound();

    /// <summary>The present results that can be read again.</summary>
    private static IEnumerable<ResultFolder> ListResults(HttpContext context) =>
        ResultFolder
            .List(context.GetProfile().OpenWorkspace())
            .Where(r => r is { IsEarlier: false, Stored: { } stored } && File.Exists(stored.FindingsFile));
}
