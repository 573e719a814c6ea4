using DqCheck.History;
using DqCheck.Rulesets;
using DqCheck.Worker.Page.Views;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Results;

/// <summary>What the script of a report must know of its workspace as it is now.</summary>
/// <param name="Home">The address of the start page of the workspace.</param>
/// <param name="Accepted">What is accepted, by fingerprint or by rule, each with the reason in words.</param>
/// <param name="CanChange">Whether findings can be accepted and reasons typed here.</param>
/// <param name="CanCheckAgain">Whether the extract can be checked again.</param>
/// <param name="Notice">What to say above the report; blank for nothing.</param>
internal sealed record PageState(
    string Home,
    IReadOnlyDictionary<string, string> Accepted,
    bool CanChange,
    bool CanCheckAgain,
    string Notice
)
{
    public static PageState Create(HttpContext context, ResultFolder result)
    {
        var line = ResultLine.Create(context, result);
        return new(
            $"{context.Request.PathBase}/",
            ReadAccepted(context, result),
            line is { IsEarlier: false } && result.Stored is not null,
            line.CanCheckAgain,
            line.IsEarlier
                    ? "This is an earlier version. A later check of this month has replaced it. You can read it, but change nothing in it."
                : line.IsOutdated ? "Something was changed since this check. Check again to see it here and in the workbook."
                : ""
        );
    }

    private static Dictionary<string, string> ReadAccepted(HttpContext context, ResultFolder result)
    {
        var path = AcceptedEndpoints.GetPath(context.GetProfile(), result.Workspace);
        // A file with mistakes is reported where it is used: on the page of accepted findings, and by the next check.
        var lines = File.Exists(path) ? AcceptedFile.Read(path, new Mistakes()) : [];
        return lines
            .Select(AcceptedLine.Create)
            .DistinctBy(line => line.Key)
            .ToDictionary(
                line => line.Key,
                line => $"Accepted by {line.By}, {(line.HasEnd ? $"until {line.Until}" : "with no end date")}: {line.Reason}",
                StringComparer.Ordinal
            );
    }
}
