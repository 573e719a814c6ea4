namespace DqCheck;

/// <summary>What was thrown and not foreseen, in words that hold nothing of an extract.</summary>
internal static class UnexpectedErrors
{
    /// <summary>All that was thrown, each before what caused it; several at once in their order.</summary>
    public static IEnumerable<Exception> Flatten(Exception exception) =>
        exception switch
        {
            AggregateException many => many.InnerExceptions.SelectMany(Flatten),
            { InnerException: { } inner } => Flatten(inner).Prepend(exception),
            _ => [exception],
        };

    /// <summary>Whether it says only that somebody asked to stop: a defect beside that is a defect.</summary>
    public static bool IsCancellation(Exception exception) =>
        Flatten(exception).Where(cause => cause.InnerException is null).All(cause => cause is OperationCanceledException);

    /// <summary>The type of what was thrown, and the rule that threw it. Messages of exceptions can hold values of the extract.</summary>
    public static string Describe(Exception cause) =>
        cause.Data["rule"] is string rule ? $"{cause.GetType().FullName} in rule {rule}" : cause.GetType().FullName!;
}
