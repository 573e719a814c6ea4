using System.CommandLine;
using DqCheck.Checks;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>
/// <c>dqcheck rules</c>: which rules there are, what one of them says, and whether they do what their fixtures say.
/// </summary>
internal static class RulesDoor
{
    public static Command Make(TextWriter output, TextWriter error) =>
        new("rules", "Lists the rules, shows one, or tests them against their fixtures.")
        {
            List(output, error),
            Show(output, error),
            Test(output, error),
        };

    private static Command List(TextWriter output, TextWriter error)
    {
        var ruleset = RulesetOption();
        Command list = new("list", "Lists every rule of a data set: id, class, severity, confidence, letters of its data sets, title.")
        {
            ruleset,
        };
        list.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    Doors.Guard(
                        error,
                        () =>
                        {
                            var rules = Read(parsed.GetValue(ruleset));
                            RuleWords.List(rules.Ruleset, DataSetOf(rules), output);
                            return ExitCode.Fine;
                        }
                    )
                )
        );
        return list;
    }

    private static Command Show(TextWriter output, TextWriter error)
    {
        Argument<string> id = new("id") { Description = "Id of a rule, such as EPI003 or SEX-code." };
        var ruleset = RulesetOption();
        Option<string?> findings = new("--findings")
        {
            Description = "A findings CSV of a run: says how often the rule fired there, and at which agencies.",
            HelpName = "FINDINGS.csv",
        };
        Command show = new("show", "Shows a rule in words, and its page if it has one.") { id, ruleset, findings };
        show.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    Doors.Guard(
                        error,
                        () =>
                        {
                            var rules = Read(parsed.GetValue(ruleset));
                            var rule = Find(parsed.GetRequiredValue(id), rules);
                            var fired = parsed.GetValue(findings) is { } path ? FindingsCount.Of(path, rule.Id, cancel) : null;
                            RuleWords.Show(
                                rules.Ruleset,
                                DataSetsOf(rules).First(d => d.FindRule(rule.Id) is not null),
                                rule,
                                fired,
                                output
                            );
                            return ExitCode.Fine;
                        }
                    )
                )
        );
        return show;
    }

    private static Command Test(TextWriter output, TextWriter error)
    {
        Argument<string[]> ids = new("id")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Rules or column checks whose fixtures are run, such as EPI003 or SEX-code. Default: all.",
        };
        var ruleset = RulesetOption();
        Option<string?> fixtures = new("--fixtures")
        {
            Description =
                "Folder of the fixtures. Default: fixtures beside a ruleset given by its folder, then beside the program, then in the current folder.",
            HelpName = "FOLDER",
        };
        Command test = new(
            "test",
            "Runs every fixture, or those of some rules, and says what is missing: pages, fixtures, proofs. Exit codes: 0 all hold and nothing is missing; 1 otherwise; 2 wrong usage or a ruleset that does not load."
        )
        {
            ids,
            ruleset,
            fixtures,
        };
        test.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    Doors.Guard(
                        error,
                        () =>
                            RulesTest.Run(
                                Read(parsed.GetValue(ruleset)),
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

    private static Option<string?> RulesetOption() =>
        new("--ruleset")
        {
            Description = "Id of a data set, such as ndtms-cds-k, or a folder with a ruleset. Default: the first that there is.",
            HelpName = "ID|FOLDER",
        };

    private static RulesetInUse Read(string? named)
    {
        var (folder, found, dataSet) = RulesetFolders.Find(named);
        return new(RulesetReader.Read(folder, CodedRules.Ids), found, dataSet);
    }

    private static DataSet DataSetOf(RulesetInUse rules) => DataSetsOf(rules)[0];

    /// <summary>The one that was asked for, or all.</summary>
    private static IReadOnlyList<DataSet> DataSetsOf(RulesetInUse rules) =>
        rules.DataSet is { } id ? [.. rules.Ruleset.DataSets.Where(d => d.Id == id)] : rules.Ruleset.DataSets;

    private static Rule Find(string id, RulesetInUse rules)
    {
        var all = DataSetsOf(rules).SelectMany(d => d.Rules).ToList();
        var found = NearestIds.Find(id, [.. all.Select(r => r.Id)]);
        return all.First(r => r.Id == found);
    }
}
