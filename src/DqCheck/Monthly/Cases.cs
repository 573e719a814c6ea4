using System.Security.Cryptography;
using System.Text;
using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Monthly;

/// <summary>What names a journey on the monthly lists.</summary>
/// <param name="Agency">Code.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID of its first episode.</param>
internal sealed record CaseKey(string Agency, string Client, string Episode)
{
    private const char Separator = '\u001F';

    public static CaseKey Of(JourneySet journeys, Journey journey)
    {
        var (agency, client, episode) = journeys.Population.KeyTexts(RecordKind.Episode, journey.Episodes[0]);
        return new(agency, client, episode);
    }

    /// <summary>The same from month to month: 16 small hexadecimal digits.</summary>
    public string Line =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, Agency, Client, Episode))).AsSpan(0, 8));
}

/// <summary>A first wait of more than six weeks.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Days">Waited; to the as-of date by those who still wait.</param>
/// <param name="IsOver">Treatment has started.</param>
internal sealed record LongWait(CaseKey Key, Journey Journey, int Days, bool IsOver);

/// <summary>A completion that was followed by a return, or still can be.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Journey">The completed journey.</param>
/// <param name="Return">The journey that began in time to count; null: none so far.</param>
/// <param name="Closes">Day number from which on a return no longer counts.</param>
/// <param name="IsInRate">Completed in the first half of the rolling window, which the rate is about.</param>
internal sealed record Completion(CaseKey Key, Journey Journey, Journey? Return, int Closes, bool IsInRate);

/// <summary>A referral of a young person.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Sex">SEX.</param>
/// <param name="Age">Years on the date of referral.</param>
/// <param name="AgeBand">Such as <c>14-15</c>.</param>
/// <param name="Outcome">What came of it, in words.</param>
internal sealed record YoungReferral(CaseKey Key, Journey Journey, string Sex, int? Age, string AgeBand, string Outcome);
