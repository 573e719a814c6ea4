using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Access;

/// <summary>Every change needs the token of a page that this person has opened, in a header.</summary>
internal sealed class AntiforgeryCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-CSRF-Token";

    public async Task InvokeAsync(HttpContext context)
    {
        if (RequestGuard.IsSafe(context.Request.Method) || await antiforgery.IsRequestValidAsync(context))
            await next(context);
        else
            throw PageFault.BadRequest("This page is out of date. Reload it and try again.");
    }
}
