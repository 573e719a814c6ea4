using System.Text.Json;

namespace DqCheck.Contracts;

/// <summary>Says what is wrong with the JSON of a contract.</summary>
internal static class ContractJsonErrors
{
    /// <summary>Describes the error in the JSON without the names of types.</summary>
    public static string Describe(JsonException e)
    {
        var message = e.Message.Split(" Path:")[0].TrimEnd('.');
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return $"unknown member {GetQuotedNames(message)}";
        if (message.Contains("missing required properties", StringComparison.Ordinal))
            return $"a member is missing: {GetQuotedNames(message[message.IndexOf("including", StringComparison.Ordinal)..])}";
        return message.Contains("DqCheck", StringComparison.Ordinal)
            ? $"a value has the wrong type{(e.Path is { Length: > 0 } at ? $" ({at})" : "")}"
            : message;
    }

    /// <summary>The names in single quotes, except for the name of the type that follows an unknown member.</summary>
    private static string GetQuotedNames(string message) =>
        string.Join(", ", message.Split('\'').Where((_, i) => i % 2 == 1).Where(n => !n.Contains('.', StringComparison.Ordinal)));

    /// <summary>The number of the first line that contains a word in quotes.</summary>
    public static int FindLine(string text, string word)
    {
        var position = text.IndexOf($"\"{word}\"", StringComparison.Ordinal);
        return position < 0 ? 1 : text.AsSpan(0, position).Count('\n') + 1;
    }
}
