using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DqCheck.Cli;

/// <summary>Describes what is wrong with a command line, with the nearest name for each misspelt one.</summary>
internal static class UsageMistakes
{
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        List<string> blank = [.. FindBlankArguments(parsed)];
        if (blank.Count > 0)
            return blank;
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var first, ..] && command.Subcommands.Count > 0)
            return [DescribeUnknown(first, command)];
        return parsed.UnmatchedTokens.Count > 0
            ? [.. parsed.UnmatchedTokens.Select(t => DescribeUnknown(t, command))]
            : [.. parsed.Errors.Select(e => Describe(e, command)).Distinct()];
    }

    /// <summary>Describes an option, command or argument that does not exist.</summary>
    public static string DescribeUnknown(string token, Command command)
    {
        if (token.StartsWith('-'))
            return $"Unknown option {token}.{NearestIds.AskMeant(token, GetOptions(command))}";
        if (command.Subcommands.Count == 0)
            return $"Unexpected argument “{token}”.";
        List<string> commands = [.. command.Subcommands.Select(c => c.Name)];
        return $"Unknown command {token}.{NearestIds.AskMeant(token, commands)} Use {Plural.JoinOr(commands)}.";
    }

    /// <summary>The names of the options of a command, and of those that every command has.</summary>
    private static IEnumerable<string> GetOptions(Command command) =>
        command.Options.Select(o => o.Name).Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Select(o => o.Name));

    /// <summary>No option and no argument may be blank.</summary>
    private static IEnumerable<string> FindBlankArguments(ParseResult parsed) =>
        from given in parsed.CommandResult.Children
        where given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))
        select given is OptionResult option ? $"{option.Option.Name} is blank." : $"The {((ArgumentResult)given).Argument.Name} is blank.";

    private static string Describe(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { Implicit: true, Option: var option } => $"{option.Name} is missing: add {option.Name} {option.HelpName}.",
            OptionResult { Tokens.Count: 0, Option: var option } =>
                $"{option.Name} needs a value: {option.Name} {option.HelpName ?? "VALUE"}.",
            OptionResult { Option: Option<int>, Tokens: [var token] } result
                when !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) =>
                $"{result.Option.Name} must be a whole number, not “{token.Value}”.",
            OptionResult { Option: Option<decimal>, Tokens: [var token] } result
                when !decimal.TryParse(token.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) =>
                $"{result.Option.Name} must be a number, not “{token.Value}”.",
            OptionResult { Tokens.Count: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } => $"Give {option.Name} only once.",
            ArgumentResult { Tokens.Count: 0, Argument: var argument } =>
                $"The {argument.Name} is missing: dqcheck {command.Name} {argument.HelpName ?? "FILE"}.",
            CommandResult when command.Subcommands.Count > 0 =>
                $"Say what to do: dqcheck {command.Name} {Plural.JoinOr([.. command.Subcommands.Select(c => c.Name)])}.",
            _ => error.Message,
        };
}
