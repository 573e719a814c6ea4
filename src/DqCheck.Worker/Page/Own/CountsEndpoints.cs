using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Page.Views;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Own;

/// <summary>What a commissioner sees: the months, and the copies with counts only.</summary>
internal static class CountsEndpoints
{
    public const string Address = "/counts";

    public static IResult ShowMonths(HttpContext context)
    {
        var address = context.Request.PathBase + Address;
        return PageTemplates.Months(
            new(
                new(context, "Copies for the commissioner"),
                "These copies hold counts only.",
                [
                    .. from result in ResultFolder.List(context.GetProfile().OpenWorkspace())
                    let copies = result.Copies.Select(path => Path.GetFileName(path)).ToList()
                    where copies.Count > 0
                    select new MonthLine(
                        ResultLine.DescribeMonth(result.Month),
                        result.Agency,
                        [
                            .. copies.Select(name => new FileLink(
                                name,
                                $"{address}/{result.Month}/{Uri.EscapeDataString(result.Name)}/{Uri.EscapeDataString(name)}"
                            )),
                        ]
                    ),
                ]
            )
        );
    }
}
