using System.Security.Cryptography;
using System.Text;

namespace DqCheck.Findings;

/// <summary>Names a finding by what it is about, so that next month's run knows it again: neither line nor value takes part.</summary>
/// <remarks>Findings that share everything (records without an id, rows without keys) are numbered in their order. Not for several threads.</remarks>
internal sealed class Fingerprints : IDisposable
{
    private const char Separator = '\u001F';

    private readonly HashSet<ulong> _seen = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What comes next shares its name with nothing so far: the names need not be remembered.</summary>
    public void Forget() => _seen.Clear();

    /// <summary>16 small hexadecimal digits, unique in this run.</summary>
    public string Of(string rule, string agency, string client, string episode, string record, string field, string second)
    {
        var name = string.Join(Separator, rule, agency, client, episode, record, field, second);
        for (var copy = 1; ; copy++)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(copy == 1 ? name : $"{name}{Separator}{copy}"));
            var hash = _hash.GetHashAndReset();
            if (_seen.Add(BitConverter.ToUInt64(hash))) return Convert.ToHexStringLower(hash.AsSpan(0, 8));
        }
    }

    public void Dispose() => _hash.Dispose();
}
