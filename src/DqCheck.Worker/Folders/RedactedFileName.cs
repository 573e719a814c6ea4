using System.Security.Cryptography;
using System.Text;
using DqCheck.Extracts;

namespace DqCheck.Worker.Folders;

/// <summary>
/// How logs, notices and mail call an extract: a name of the form of NDTMS says agency and dates; any other could hold anything, a client's
/// name too.
/// </summary>
internal static class RedactedFileName
{
    public static string For(string file) =>
        ExtractName.Parse(file) is { Agency.Length: <= 10 } ? Path.GetFileName(file) : "an extract whose name is not shown";

    /// <summary>A short hash by which a name can be told from others.</summary>
    public static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
