using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace DqCheck.Worker.Page.Access;

/// <summary>How often somebody at one computer may try to sign in, and upload.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    public const string Uploads = "uploads";

    public const int SignInsPerMinute = 10;

    public const int UploadsPerMinute = 30;

    public static void Configure(RateLimiterOptions limits)
    {
        Add(SignIn, SignInsPerMinute);
        Add(Uploads, UploadsPerMinute);
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return new(
                PageFaults.WriteAsync(
                    rejected.HttpContext,
                    StatusCodes.Status429TooManyRequests,
                    "There were too many requests. Wait for a minute, then try again."
                )
            );
        };

        void Add(string name, int permits) =>
            limits.AddPolicy(
                name,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress,
                        _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }
                    )
            );
    }
}
