using System.Security.Cryptography;
using System.Text;

namespace DqCheck.Workspaces.Database;

/// <summary>Hides ids and fingerprints behind a keyed hash (HMAC-SHA256); without a key they stay as they are.</summary>
/// <remarks>
/// A fingerprint is hashed too: who knows the ids of a record can work it out. The hash of a client does not depend on the agency, so that
/// one person can be found in all series.
/// </remarks>
internal sealed class IdHash(byte[]? key)
{
    /// <summary>What the history notes where ids are not hashed.</summary>
    public const string Plain = "plain";

    /// <summary>Notes in the history how ids are stored: that they are plain, or a hash that shows which key is used.</summary>
    public string Mark => key is null ? Plain : Hash("key", "dqcheck");

    public string Fingerprint(string fingerprint) => Hash("fingerprint", fingerprint);

    public string Client(string client) => Hash("client", client);

    public string Episode(string episode) => Hash("episode", episode);

    public string RecordId(string recordId) => Hash("record", recordId);

    /// <summary>Half of the hash, which is more than anybody can try; blank stays blank.</summary>
    private string Hash(string kind, string id)
    {
        if (key is null || id.Length == 0)
            return id;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}:{id}"), hash);
        return Convert.ToHexStringLower(hash[..(HMACSHA256.HashSizeInBytes / 2)]);
    }
}
