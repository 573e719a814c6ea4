using DqCheck.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace DqCheck.Checks;

/// <summary>
/// Validates records of one kind, a slice at a time. It runs the checks compiled from the ruleset one after the other, and each check with
/// findings gives one failure.
/// </summary>
internal sealed class RecordValidator : AbstractValidator<RecordSlice>
{
    public RecordValidator(IReadOnlyList<RecordCheck> checks) =>
        RuleFor(slice => slice)
            .Custom(
                (slice, context) =>
                {
                    foreach (var check in checks)
                        Run(check, slice, context);
                }
            );

    /// <summary>The findings of a slice, check by check.</summary>
    public IEnumerable<Finding> GetFindings(RecordSlice slice) =>
        Validate(slice).Errors.SelectMany(error => (IReadOnlyList<Finding>)error.CustomState);

    private static void Run(RecordCheck check, RecordSlice slice, ValidationContext<RecordSlice> context)
    {
        try
        {
            if (check.Run(slice) is not { Count: > 0 } found)
                return;
            context.AddFailure(
                new ValidationFailure(check.Rule.Field, check.Rule.Title) { ErrorCode = check.Rule.Id, CustomState = found }
            );
        }
        catch (Exception error)
        {
            error.Data["rule"] = check.Rule.Id;
            throw;
        }
    }
}
