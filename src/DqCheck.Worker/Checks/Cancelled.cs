namespace DqCheck.Worker.Checks;

/// <summary>Whether what was thrown says only that somebody asked to stop.</summary>
internal static class Cancelled
{
    public static bool Is(Exception e) => e switch
    {
        OperationCanceledException => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => e.InnerException is { } inner && Is(inner),
    };
}
