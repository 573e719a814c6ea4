using DqCheck.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace DqCheck.Checks;

/// <summary>
/// Validates records of one kind, a slice at a time: built once from the ruleset, it runs the compiled checks one after the other, and each
/// that fails is one failure with its findings.
/// </summary>
internal sealed class RecordValidator : AbstractValidator<RecordSlice>
{
    public RecordValidator(IReadOnlyList<RecordCheck> checks) =>
        RuleFor(slice => slice)
            .Custom(
                (slice, context) =>
                {
                    foreach (var check in checks)
                    {
                        try
                        {
                            if (check.Run(slice) is { Count: > 0 } found)
                                context.AddFailure(
                                    new ValidationFailure(check.Rule.Field, check.Rule.Title)
                                    {
                                        ErrorCode = check.Rule.Id,
                                        CustomState = found,
                                    }
                                );
                        }
                        catch (Exception defect)
                        {
                            defect.Data["rule"] = check.Rule.Id;
                            throw;
                        }
                    }
                }
            );

    /// <summary>The findings of a slice, check by check.</summary>
    public IEnumerable<RuleFinding> GetFindings(RecordSlice slice) =>
        Validate(slice).Errors.SelectMany(error => (IReadOnlyList<RuleFinding>)error.CustomState);
}
