namespace DqCheck.RulesetImport;

/// <summary>The numbers of validation rules in the official tables whose meaning is known.</summary>
internal static class OfficialRules
{
    public const int Required = 2;

    public const int PermissibleValue = 4;

    /// <summary>The item belongs to a TOP date.</summary>
    public const int NeedsTop = 6;

    /// <summary>Days in the last 28.</summary>
    public const int DayCount = 18;

    /// <summary>A rating from 0 to 20.</summary>
    public const int Rating = 19;

    /// <summary>Y, N or NA.</summary>
    public const int YesNoNotAnswered = 20;
}
