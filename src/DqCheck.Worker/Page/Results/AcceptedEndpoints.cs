using System.Globalization;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Results;

/// <summary>Accepts findings that people have decided to leave, and takes that back.</summary>
internal static class AcceptedEndpoints
{
    public static IResult ShowAccepted(HttpContext context)
    {
        var path = GetPath(context.GetProfile(), context.GetProfile().OpenWorkspace());
        Mistakes mistakes = new();
        var lines = File.Exists(path) ? AcceptedFile.Read(path, mistakes) : [];
        mistakes.ThrowIfAny("The accepted findings have mistakes.");
        return PageTemplates.Accepted(new(new(context, "Accepted findings"), [.. lines.Select(AcceptedLine.Create)]));
    }

    public static IResult Accept(HttpContext context, string month, string agency, AcceptRequest request)
    {
        var profile = context.GetProfile();
        var result = ResultFolder.Find(profile.OpenWorkspace(), month, agency);
        if (result.Stored is not { } stored)
            throw PageFault.BadRequest("Findings of a result without an as-of date cannot be accepted.");
        if (result.IsEarlier)
            throw PageFault.BadRequest("This is an earlier version. Accept the finding in the present result of the month.");
        var reason = TypedInput.Clean(request.Reason);
        if (reason.Length == 0)
            throw PageFault.BadRequest("Say why you leave the finding as it is.");
        var until = ParseUntil(request.Until);
        if (until < stored.Run.AsOf)
            throw PageFault.BadRequest($"Until must not be before {RunDates.Format(stored.Run.AsOf)}, the day that this result describes.");
        var message = TypedInput.Change(
            profile,
            workspace =>
            {
                var path = GetPath(profile, workspace);
                // On a network, everybody has a name of their own.
                var by = (context.IsOnNetwork() ? null : workspace.Settings.Person) ?? context.User.Identity!.Name!;
                var update = AcceptanceUpdate.Create(stored.FindingsFile, path, ParseTarget(request.Fingerprint), reason, by, until);
                PrivateFiles.Write(path, stream => AcceptedFile.Write(update.Lines, stream));
                return Describe(update.Added);
            },
            context.RequestAborted
        );
        return Answer(message);
    }

    public static IResult Undo(HttpContext context, AcceptUndoRequest request)
    {
        var profile = context.GetProfile();
        var message = TypedInput.Change(
            profile,
            workspace =>
            {
                var path = GetPath(profile, workspace);
                var (lines, removed) = AcceptanceUpdate.Undo(path, ParseTarget(request.Fingerprint));
                if (removed is null)
                    return "This is not accepted. Nothing was changed.";
                PrivateFiles.Write(path, stream => AcceptedFile.Write(lines, stream));
                return $"No longer accepted: {DescribeTarget(removed)}. Check again to see it in Fix first.";
            },
            context.RequestAborted
        );
        return Answer(message);
    }

    /// <summary>The file of accepted findings: that of the workspace, unless the settings of the worker name another.</summary>
    public static string GetPath(ProfileSettings profile, Workspace workspace) => profile.Accepted ?? workspace.AcceptedFile;

    /// <summary>A fingerprint, the mark of a row about all findings of a rule, or the id of a rule.</summary>
    private static AcceptanceTarget ParseTarget(string key)
    {
        var text = key.Trim();
        if (text.Length == 0)
            throw PageFault.BadRequest("The page does not say which finding this is about. Reload it and try again.");
        return RuleMark.Parse(text) is var (rule, _) ? AcceptanceTarget.ForRule(rule)
            : FingerprintFormat.IsValid(text.ToLowerInvariant()) ? AcceptanceTarget.ForFinding(text.ToLowerInvariant())
            : AcceptanceTarget.ForRule(text);
    }

    private static DateOnly? ParseUntil(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw PageFault.BadRequest("Until is not a date such as 2014-12-31.");

    private static string Describe(Acceptance added) =>
        $"Accepted {(added.Until is { } day ? $"until {RunDates.Format(day)}" : "with no end date")}: {DescribeTarget(added)}. Check again to "
        + "see it in the report and the workbook.";

    private static string DescribeTarget(Acceptance line) =>
        line.UpTo is { } upTo ? $"up to {Plural.Format(upTo, "finding", "findings")} of {line.Rule}" : $"a finding of {line.Rule}";

    private static IResult Answer(string message) => TypedResults.Json(new(message), PageJson.Default.PageMessage);
}
