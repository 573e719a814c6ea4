using System.Security.Cryptography;
using System.Text;
using DqCheck.Extracts;

namespace DqCheck.Worker.Folders;

/// <summary>
/// The name of an extract in logs, notices and mail. An NDTMS file name consists of agency and dates; any other name could contain
/// anything, even the name of a client.
/// </summary>
internal static class RedactedFileName
{
    /// <summary>In place of a name that is not shown.</summary>
    public const string Hidden = "an extract whose name is not shown";

    public static string For(string file) => ExtractName.Parse(file) is { Agency.Length: <= 10 } ? Path.GetFileName(file) : Hidden;

    /// <summary>A short hash that distinguishes names.</summary>
    public static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
