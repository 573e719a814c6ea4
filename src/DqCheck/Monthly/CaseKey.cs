using System.Security.Cryptography;
using System.Text;
using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>Identifies a journey on the monthly lists.</summary>
/// <param name="Agency">Code of the agency.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID of the first episode.</param>
internal sealed record CaseKey(string Agency, string Client, string Episode)
{
    private const char Separator = '\u001F';

    public static CaseKey For(JourneySet journeys, Journey journey)
    {
        var (agency, client, episode) = journeys.Population.GetKeyTexts(RecordKind.Episode, journey.Episodes[0]);
        return new(agency, client, episode);
    }

    /// <summary>The line key, which stays the same from month to month: 16 lower-case hexadecimal digits.</summary>
    public string Line =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, Agency, Client, Episode))).AsSpan(0, 8));
}
