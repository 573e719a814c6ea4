using System.CommandLine;

namespace DqCheck.Cli;

/// <summary>Limits an option to some words.</summary>
internal static class AcceptedWords
{
    /// <summary>Accepts only some words, shows them in the help and in completions, and suggests the nearest for another.</summary>
    public static void AcceptOnly<T>(this Option<T> option, params string[] words)
    {
        option.HelpName = string.Join('|', words);
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(t => t.Value).Where(w => !words.Contains(w, StringComparer.Ordinal)))
            {
                result.AddError(
                    $"Unknown value {word} for {option.Name}.{NearestIds.AskMeant(word, words)} " + $"Use {Plural.JoinOr(words)}."
                );
            }
        });
    }
}
