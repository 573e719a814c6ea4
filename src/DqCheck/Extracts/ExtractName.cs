using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.Extracts;

/// <summary>The parts of an extract's file name: agency, period and data set, as <c>N0001-20140401-20140430-TREAT-IN-K.csv</c>.</summary>
/// <remarks>All null where the name has another form. The dates can be wrong: use them only where the data agree.</remarks>
internal sealed partial record ExtractName(string? Agency, DateOnly? From, DateOnly? To, string? Letter)
{
    /// <summary>Eight digits in place of a date that are no valid date; null where there are none.</summary>
    public string? InvalidDate { get; private init; }

    public static ExtractName Parse(string path)
    {
        var match = NamePattern().Match(Path.GetFileName(path));
        if (!match.Success)
            return new(null, null, null, null);
        return new(
            match.Groups["agency"].Value.ToUpperInvariant(),
            ParseDate(match.Groups["from"].Value),
            ParseDate(match.Groups["to"].Value),
            match.Groups["letter"].Value.ToUpperInvariant()
        )
        {
            InvalidDate = new[] { match.Groups["to"].Value, match.Groups["from"].Value }.FirstOrDefault(digits =>
                ParseDate(digits) is null
            ),
        };
    }

    private static DateOnly? ParseDate(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(
        @"^(?<agency>[A-Z0-9]+)-(?<from>[0-9]{8})-(?<to>[0-9]{8})-TREAT-IN-(?<letter>[A-Z])\.csv$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NamePattern();
}
