using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using DqCheck.Extracts;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Worker.Page.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace DqCheck.Worker.Page.Checks;

/// <summary>Starts checks and says how far they are.</summary>
internal static class CheckEndpoints
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Checks the uploaded extracts together. Files of the workspace among them are saved first.</summary>
    public static async Task<IResult> StartAsync(HttpContext context, CheckQueue queue)
    {
        queue.RequireRoom();
        var profile = context.GetProfile();
        var workspace = profile.OpenWorkspace();
        var files = await ReceivedFiles.ReceiveAsync(context.Request, workspace);
        var isQueued = false;
        try
        {
            var own = files.Paths.Where(path => WorkspaceFile.Find(Path.GetFileName(path)) is not null).ToList();
            var saved = own.Select(path => WorkspaceFile.Find(Path.GetFileName(path))!.Replace(profile, path, context.RequestAborted));
            var message = string.Join(' ', saved);
            var extracts = files.Paths.Except(own).ToList();
            if (extracts.Count == 0)
                return Answer(new(null, message));
            PageCheck check = new(
                profile,
                string.Join(", ", extracts.Select(path => Path.GetFileName(path))),
                (rows, stop) =>
                {
                    var end = CheckWork.Run(profile, extracts, null, o => o, rows, stop);
                    // A copy for the commissioner never stays behind the result that it is of.
                    return ResultFolder.HasCopies(workspace, end.Place)
                        ? CheckWork.Run(profile, extracts, null, ForCommissioner, rows, stop)
                        : end;
                },
                files.Dispose
            );
            queue.Add(check);
            isQueued = true;
            return Answer(new(check.Id, $"{message} The check has been added.".TrimStart()));
        }
        finally
        {
            if (!isQueued)
                files.Dispose();
        }
    }

    /// <summary>Checks the kept extracts of a result again, so that what people have typed since takes effect.</summary>
    public static IResult CheckAgain(HttpContext context, CheckQueue queue, string month, string agency, CheckAgainRequest request)
    {
        queue.RequireRoom();
        var profile = context.GetProfile();
        var result = ResultFolder.Find(profile.OpenWorkspace(), month, agency);
        if (result.Stored is not { } stored || result.IsEarlier)
            throw PageFault.BadRequest("Only the latest result of a month can be checked again. Drop the extract on the start page.");
        var extracts = result.ListExtracts();
        if (extracts.Count == 0)
            throw PageFault.BadRequest("The extract of this result has been deleted. Drop it on the start page to check it again.");
        SplitBy? split =
            request.Split is null ? null
            : EnumText.TryParse<SplitBy>(request.Split, out var by) ? by
            : throw PageFault.BadRequest("Choose keyworker or team.");
        // What there was is made again, too.
        var isForCommissioner = request.Commissioner || result.Copies.Any();
        split ??= result.IsSplit ? SplitBy.Keyworker : null;
        // The name may say another date than the one that the result was asked for.
        DateOnly? asOf = ExtractName.Parse(extracts[0]).To == stored.Run.AsOf ? null : stored.Run.AsOf;
        PageCheck check = new(
            profile,
            $"{stored.Run.Extract} (again)",
            (rows, stop) =>
            {
                // Workbooks for each keyworker and copies for the commissioner cannot be written at once. Copies stay when the rest is replaced.
                var end = isForCommissioner ? Run(ForCommissioner) : null;
                if (split is not null)
                    end = Run(o => o with { Audience = Audience.Provider, Counts = CountPrecision.Rounded, Split = split });
                return end ?? Run(o => o);

                CheckEnd Run(Func<OutputOptions, OutputOptions> change) => CheckWork.Run(profile, extracts, asOf, change, rows, stop);
            }
        );
        queue.Add(check);
        return Answer(new(check.Id, "The check has been added."));
    }

    private static OutputOptions ForCommissioner(OutputOptions options) => options with { Audience = Audience.Commissioner, Split = null };

    /// <summary>Says how far a check is, until it has ended.</summary>
    public static IResult Follow(HttpContext context, CheckQueue queue, IHostApplicationLifetime life, string id) =>
        queue.List(context.GetProfile()).FirstOrDefault(c => c.Id == id) is { } check
            ? TypedResults.ServerSentEvents(FollowAsync(check, life.ApplicationStopping, context.RequestAborted))
            : throw PageFault.NotFound();

    private static async IAsyncEnumerable<SseItem<CheckProgress>> FollowAsync(
        PageCheck check,
        CancellationToken stop,
        [EnumeratorCancellation] CancellationToken gone
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, gone);
        using PeriodicTimer timer = new(ProgressInterval);
        CheckProgress? sent = null;
        while (true)
        {
            var now = check.Progress;
            if (now != sent)
                yield return new(now, "progress");
            sent = now;
            if (now.IsEnded || !await TickAsync(timer, either.Token))
                yield break;
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Answer(CheckStarted started) => TypedResults.Json(started, PageJson.Default.CheckStarted);
}
