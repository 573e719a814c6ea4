namespace DqCheck;

/// <summary>Describes unexpected exceptions without quoting anything from an extract.</summary>
internal static class UnexpectedErrors
{
    /// <summary>The exception and its causes, each before its cause; aggregated exceptions in their order.</summary>
    public static IEnumerable<Exception> Flatten(Exception exception) =>
        exception switch
        {
            AggregateException many => many.InnerExceptions.SelectMany(Flatten),
            { InnerException: { } inner } => Flatten(inner).Prepend(exception),
            _ => [exception],
        };

    /// <summary>Whether the only cause is cancellation. Any other exception in it makes it an unexpected error.</summary>
    public static bool IsCancellation(Exception exception) =>
        Flatten(exception).Where(cause => cause.InnerException is null).All(cause => cause is OperationCanceledException);

    /// <summary>
    /// The type of the exception and the rule that threw it. The message is left out, because it can hold values of the extract.
    /// </summary>
    public static string Describe(Exception cause) =>
        cause.Data["rule"] is string rule ? $"{cause.GetType().FullName} in rule {rule}" : cause.GetType().FullName!;
}
