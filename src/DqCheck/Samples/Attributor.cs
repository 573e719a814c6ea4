namespace DqCheck.Samples;

/// <summary>Creates the initials and date of birth of each client number; no two clients have the same.</summary>
/// <remarks>The number is permuted, and the result determines the three values.</remarks>
internal static class Attributor
{
    /// <summary>One client in this many is a young person.</summary>
    public const int YoungShare = 20;

    private const int Letters = 26 * 26;
    private const int AdultDays = 15_013;
    private const int YoungDays = 709;
    private const long Shuffle = 7_368_787;

    /// <summary>Whether that client is under 18 on every day of the extract.</summary>
    public static bool IsYoung(int number) => number % YoungShare == 7;

    public static (string First, string Last, DateOnly Born) Create(int number, SampleRequest request)
    {
        var young = IsYoung(number);
        var (days, turn) = young ? (YoungDays, number / YoungShare) : (AdultDays, number);
        var positions = (long)Letters * days;
        var position = (turn * Shuffle + (uint)request.Seed) % positions;
        var letters = (int)(position / days);
        var youngest = young ? request.To.AddYears(-15) : request.From.AddYears(-18).AddDays(-1);
        return (GetLetter(letters / 26), GetLetter(letters % 26), youngest.AddDays(-(int)(position % days)));
    }

    private static readonly string[] Alphabet = [.. Enumerable.Range('A', 26).Select(c => ((char)c).ToString())];

    private static string GetLetter(int position) => Alphabet[position];
}
