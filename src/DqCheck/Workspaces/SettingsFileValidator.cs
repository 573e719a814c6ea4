using DqCheck.Contracts;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using FluentValidation;

namespace DqCheck.Workspaces;

/// <summary>Validates the <c>settings.json</c> of a workspace. Every mistake names the setting and what can stand there.</summary>
internal sealed class SettingsFileValidator : AbstractValidator<SettingsFile>
{
    public const string PlainIds = "plain";

    public const string HashedIds = "hashed";

    private const int MaxResults = 100;

    private const int MaxMonths = 1_200;

    public SettingsFileValidator()
    {
        RuleFor(s => s.Audience).Must(IsOneOf<Audience>).WithMessage(Describe<Audience>("audience"));
        RuleFor(s => s.Counts).Must(IsOneOf<CountPrecision>).WithMessage(Describe<CountPrecision>("counts"));
        RuleFor(s => s.Counts)
            .Must((s, counts) => counts != EnumText.ToWord(CountPrecision.Exact) || s.Audience == EnumText.ToWord(Audience.Commissioner))
            .WithMessage("counts: exact goes with the audience commissioner only. The provider's outputs are always exact.");
        RuleFor(s => s.Split).Must(split => split is null || IsOneOf<SplitBy>(split)).WithMessage(Describe<SplitBy>("split"));
        RuleFor(s => s.IdsInHistory)
            .Must(ids => ids is PlainIds or HashedIds)
            .WithMessage($"idsInHistory: “{{PropertyValue}}” is not known. Use {PlainIds} or {HashedIds}.");
        RuleFor(s => s.KeepResults).InclusiveBetween(0, MaxResults).WithMessage($"keepResults must be a number from 0 to {MaxResults}.");
        RuleFor(s => s.KeepHistoryMonths)
            .InclusiveBetween(0, MaxMonths)
            .WithMessage($"keepHistoryMonths must be a number from 0 (keep everything) to {MaxMonths}.");
        RuleForEach(s => s.Formats)
            .Must(id => OutputFormats.Find(id) is not null)
            .WithMessage((_, id) => $"formats: {OutputFormats.DescribeUnknown(id)}");
        RuleForEach(s => s.Contracts).Custom((named, context) => Add(context, "contracts", () => ContractFolders.Find(named)));
        RuleFor(s => s.Ruleset)
            .Custom(
                (named, context) =>
                {
                    if (named is not null)
                        Add(context, "ruleset", () => RulesetFolders.Find(named));
                }
            );
    }

    private static bool IsOneOf<T>(string word)
        where T : struct, Enum => EnumText.TryParse<T>(word, out _);

    private static string Describe<T>(string setting)
        where T : struct, Enum => $"{setting}: “{{PropertyValue}}” is not known. Use {Plural.JoinOr([.. EnumText.GetWords<T>()])}.";

    private static void Add(ValidationContext<SettingsFile> context, string setting, Action find)
    {
        try
        {
            find();
        }
        catch (DqCheckException unknown)
        {
            context.AddFailure($"{setting}: {unknown.Message}");
        }
    }
}
