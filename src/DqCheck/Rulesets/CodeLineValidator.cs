namespace DqCheck.Rulesets;

/// <summary>A line of <c>codes/*.csv</c>.</summary>
internal sealed class CodeLineValidator : LineValidator
{
    public CodeLineValidator(DataSetLetters? letters)
    {
        RequireFilled("code", "text", "sets", "source");
        RequireDataSets(letters, DataSetLetters.Later);
        RequireKnownConfidence();
    }
}
