using System.CommandLine;
using DqCheck.Checks;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary><c>dqcheck rules</c>: lists the rules, shows one, or tests them against their fixtures.</summary>
internal static class RulesCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("rules", "Lists, shows, tests and compares rules, and imports official tables.")
        {
            CreateList(output, error),
            CreateShow(output, error),
            CreateTest(output, error),
            RulesImportCommand.Create(output, error),
            RulesDiffCommand.Create(output, error),
        };

    private static Command CreateList(TextWriter output, TextWriter error)
    {
        var ruleset = CreateRulesetOption();
        Command list = new("list", "Lists every rule of a data set: id, class, severity, confidence, data sets (by letter) and title.")
        {
            ruleset,
        };
        list.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var rules = ReadRuleset(parsed.GetValue(ruleset));
                            RuleText.WriteList(rules.Ruleset, GetDataSet(rules), output);
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return list;
    }

    private static Command CreateShow(TextWriter output, TextWriter error)
    {
        Argument<string> id = new("id") { Description = "Rule, such as EPI003 or SEX-code." };
        var ruleset = CreateRulesetOption();
        Option<string?> findings = new("--findings")
        {
            Description = "The findings.csv of a check. Shows how many findings the rule has there, by agency.",
            HelpName = "FINDINGS.csv",
        };
        Command show = new("show", "Shows a rule and its page.") { id, ruleset, findings };
        show.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var rules = ReadRuleset(parsed.GetValue(ruleset));
                            var rule = FindRule(parsed.GetRequiredValue(id), rules);
                            var fired = parsed.GetValue(findings) is { } path ? RuleFindingCount.Read(path, rule.Id, cancel) : null;
                            RuleText.WriteRule(
                                rules.Ruleset,
                                GetDataSets(rules).First(d => d.FindRule(rule.Id) is not null),
                                rule,
                                fired,
                                output
                            );
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return show;
    }

    private static Command CreateTest(TextWriter output, TextWriter error)
    {
        Argument<string[]> ids = new("id")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Rules or column checks to test, such as EPI003 or SEX-code. Default: all.",
        };
        var ruleset = CreateRulesetOption();
        Option<string?> fixtures = new("--fixtures")
        {
            Description =
                "Folder with the fixtures. Default: the folder fixtures beside the given ruleset, beside the program or in the current folder.",
            HelpName = "FOLDER",
        };
        Command test = new(
            "test",
            "Tests rules against their fixtures, and lists missing pages and fixtures. Exit codes: 0 all pass and nothing is missing; "
                + "1 otherwise; 2 wrong usage, or the ruleset does not load."
        )
        {
            ids,
            ruleset,
            fixtures,
        };
        test.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                            RulesTestReport.Run(
                                ReadRuleset(parsed.GetValue(ruleset)),
                                parsed.GetValue(ids) ?? [],
                                parsed.GetValue(fixtures),
                                output,
                                cancel
                            )
                    )
                )
        );
        return test;
    }

    private static Option<string?> CreateRulesetOption() =>
        new("--ruleset")
        {
            Description = "Data set, such as ndtms-cds-k, or a folder with a ruleset. Default: the newest data set.",
            HelpName = "ID|FOLDER",
        };

    private static LoadedRuleset ReadRuleset(string? named)
    {
        var (folder, found, dataSet) = RulesetFolders.Find(named);
        return new(RulesetReader.Read(folder, CodedRules.Ids), found, dataSet);
    }

    private static DataSet GetDataSet(LoadedRuleset rules) => GetDataSets(rules)[0];

    /// <summary>The data set that was chosen, or all.</summary>
    private static IReadOnlyList<DataSet> GetDataSets(LoadedRuleset rules) =>
        rules.DataSet is { } id ? [.. rules.Ruleset.DataSets.Where(d => d.Id == id)] : rules.Ruleset.DataSets;

    private static Rule FindRule(string id, LoadedRuleset rules)
    {
        var all = GetDataSets(rules).SelectMany(d => d.Rules).ToList();
        var found = RuleIds.Find(id, [.. all.Select(r => r.Id)]);
        return all.First(r => r.Id == found);
    }
}
