using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page;

/// <summary>A request that cannot be met, with its status and plain words for the person who made it.</summary>
internal sealed class PageFault(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static PageFault NotFound() =>
        new(StatusCodes.Status404NotFound, "There is nothing at this address. Go back to the start page and choose again.");

    public static PageFault BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);
}
