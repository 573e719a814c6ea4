using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>
/// Creates fingerprints from what a finding is about, so that next month's check recognises it. Neither line nor value is part of it.
/// </summary>
/// <remarks>
/// Findings with all parts in common (records without an id, rows without keys) are numbered in their order. Not thread-safe.
/// </remarks>
internal sealed class FingerprintGenerator
{
    private const char Separator = '\u001F';

    /// <summary>The size in bytes that nearly every finding fits into.</summary>
    private const int ShortLength = 256;

    private readonly HashSet<ulong> _seen = [];

    /// <summary>How many findings have the same parts so far, by the hash of the first, where there are several.</summary>
    private readonly Dictionary<ulong, int> _copies = [];

    private (Rule Rule, int Agency, int Client, int Episode) _subject;

    /// <summary>
    /// Starts the findings of an episode. Where findings are in order and the episode changes, they have no parts in common with earlier
    /// ones, which are forgotten.
    /// </summary>
    public void BeginSubject((Rule Rule, int Agency, int Client, int Episode) about)
    {
        if (about == _subject)
            return;
        _subject = about;
        _seen.Clear();
        _copies.Clear();
    }

    /// <summary>Creates a fingerprint: 16 letters and digits, the first a letter, unique in this check.</summary>
    public string Create(string rule, string agency, string client, string episode, string record, string field, string second)
    {
        var name = string.Join(Separator, rule, agency, client, episode, record, field, second);
        var first = Hash(name);
        if (_seen.Add(first))
            return ToText(first);
        for (var copy = _copies.GetValueOrDefault(first, 1) + 1; ; copy++)
        {
            var hash = Hash($"{name}{Separator}{copy}");
            _copies[first] = copy;
            if (_seen.Add(hash))
                return ToText(hash);
        }
    }

    private static ulong Hash(string name)
    {
        Span<byte> room = stackalloc byte[ShortLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(name, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Hexadecimal digits; a spreadsheet would take some for a number, if a digit 0 to 9 at the beginning were not g to p.</summary>
    private static string ToText(ulong hash) =>
        string.Create(
            16,
            BinaryPrimitives.ReverseEndianness(hash),
            (text, number) =>
            {
                number.TryFormat(text, out _, "x16", CultureInfo.InvariantCulture);
                if (text[0] <= '9')
                    text[0] = (char)('g' + text[0] - '0');
            }
        );
}
