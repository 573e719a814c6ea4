using System.Security.Cryptography;
using System.Text;

namespace DqCheck.Worker.Page.Access;

/// <summary>A token that lets one person in, once. Only the newest one is valid.</summary>
internal sealed class OneTimeToken
{
    private const int Bytes = 32;

    private readonly Lock _lock = new();
    private byte[]? _hash;

    /// <summary>Makes a new token; the one before is no longer valid.</summary>
    public string Create()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        lock (_lock)
            _hash = Hash(token);
        return token;
    }

    /// <summary>Whether a token is valid; then it is used up.</summary>
    public bool TryUse(string token)
    {
        lock (_lock)
        {
            if (_hash is null || !CryptographicOperations.FixedTimeEquals(_hash, Hash(token)))
                return false;
            _hash = null;
            return true;
        }
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
