using System.Globalization;

namespace DqCheck.Rulesets;

/// <summary>
/// The bound of a date: another column, possibly some days before or after it (<c>REFLD -14</c>), or a fixed day (<c>1903-01-01</c>).
/// </summary>
/// <param name="Column">Null for a fixed day.</param>
/// <param name="Days">Days to add to the column's date; the day number of a fixed day.</param>
internal sealed record DateBound(string? Column, int Days)
{
    private const int MaxDigits = 5;

    /// <summary>Parses the argument of a rule; null where it is neither.</summary>
    public static DateBound? Parse(string argument)
    {
        if (DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(null, day.DayNumber);
        return argument.Split(' ') switch
        {
            [{ Length: > 0 } column] when char.IsAsciiLetterUpper(column[0]) => new(column, 0),
            [{ Length: > 0 } column, ['+' or '-', .. var digits] offset]
                when char.IsAsciiLetterUpper(column[0])
                    && digits.Length <= MaxDigits
                    && digits.All(char.IsAsciiDigit)
                    && int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) => new(column, days),
            _ => null,
        };
    }
}
