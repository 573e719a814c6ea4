using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using DqCheck.People;
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
            CheckOrder order = new(
                string.Join(", ", extracts.Select(path => Path.GetFileName(path))),
                [.. extracts.Select(path => Path.GetRelativePath(files.Folder.Path, path))]
            );
            var id = queue.Add(profile, order, files.Folder);
            isQueued = true;
            return Answer(new(id, $"{message} The check has been added.".TrimStart()));
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
        result.RequireExtracts();
        if (request.Split is not null && !EnumText.TryParse<SplitBy>(request.Split, out _))
            throw PageFault.BadRequest("Choose keyworker or team.");
        CheckOrder order = new($"{result.Describe()}, again", [], month, agency, request);
        return Answer(new(queue.Add(profile, order, CheckFolder.Create(result.Workspace)), "The check has been added."));
    }

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
