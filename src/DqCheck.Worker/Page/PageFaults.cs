using DqCheck.Worker.Folders;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page;

/// <summary>Answers requests that fail: a page for people, or JSON for the script, in plain words. The log holds types only.</summary>
internal sealed class PageFaults(RequestDelegate next, ILogger log)
{
    private const string Incomplete = "The request is not complete. Reload the page and try again.";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } refused)
                await WriteAsync(context, refused.StatusCode, Describe(refused.StatusCode));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            // Nobody is there to read an answer, or half of it is on its way.
            context.Abort();
        }
        catch (Exception e)
        {
            var (status, message) = Describe(e, context);
            if (status == StatusCodes.Status500InternalServerError)
                log.LogError("The page: an error in DqCheck: {Types}\n{Trace}", Watch.ActiveFaults.DescribeUnexpected(e), e.StackTrace);
            await WriteAsync(context, status, message);
        }
    }

    /// <summary>Writes an answer in words.</summary>
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsJsonAsync(new(message), PageJson.Default.PageMessage);
        }

        var page = PageTemplates.Notice(
            new(new(context, status == StatusCodes.Status401Unauthorized ? "Sign in" : "That did not work", signedIn: false), message)
        );
        page.StatusCode = status;
        return ((IResult)page).ExecuteAsync(context);
    }

    /// <summary>Words for an answer of the framework, which has none.</summary>
    private static string Describe(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => PageFault.NotFound().Message,
            StatusCodes.Status413PayloadTooLarge => "This is too long. Use fewer characters.",
            _ => Incomplete,
        };

    private static (int Status, string Message) Describe(Exception e, HttpContext context) =>
        e switch
        {
            PageFault fault => (fault.Status, fault.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                StatusCodes.Status413PayloadTooLarge,
                $"This is more than {GetMaxMegabytes(context)} MB, the limit for one upload. Upload fewer files at once."
            ),
            BadHttpRequestException bad => (bad.StatusCode, Incomplete),
            DqCheckException fault => (StatusCodes.Status400BadRequest, string.Join(' ', fault.Mistakes.Prepend(fault.Message))),
            _ when StorageErrors.Describe(e) is { } words => (
                StatusCodes.Status400BadRequest,
                $"A file of the workspace cannot be read or written: {words}. It may be open in another program."
            ),
            _ => (StatusCodes.Status500InternalServerError, "This is an error in DqCheck. Please report it: the log says more."),
        };

    private static long GetMaxMegabytes(HttpContext context) =>
        (context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0) / 1_000_000;
}
