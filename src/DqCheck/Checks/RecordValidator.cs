using DqCheck.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace DqCheck.Checks;

/// <summary>Validates records of one kind, a slice at a time: built once from the ruleset, it runs the compiled checks one after the other.</summary>
internal sealed class RecordValidator : AbstractValidator<RecordSlice>
{
    public RecordValidator(IReadOnlyList<RecordCheck> checks) => RuleFor(slice => slice).Custom((slice, context) =>
    {
        foreach (var check in checks)
        {
            try
            {
                foreach (var finding in check.Run(slice)) context.AddFailure(new ValidationFailure(check.Rule.Field, check.Rule.Title) { ErrorCode = check.Rule.Id, CustomState = finding });
            }
            catch (Exception defect)
            {
                defect.Data["rule"] = check.Rule.Id;
                throw;
            }
        }
    });

    /// <summary>The findings of a slice, check by check.</summary>
    public IEnumerable<Finding> FindingsOf(RecordSlice slice) => Validate(slice).Errors.Select(error => (Finding)error.CustomState);
}
