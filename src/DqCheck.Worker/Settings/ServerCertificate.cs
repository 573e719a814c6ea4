using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DqCheck.Worker.Settings;

/// <summary>The certificate of the page, with those between it and a root that browsers know.</summary>
/// <param name="Leaf">The certificate, with its key.</param>
/// <param name="Chain">The other certificates of the file.</param>
internal sealed record ServerCertificate(X509Certificate2 Leaf, X509Certificate2Collection Chain)
{
    private const string PfxEnding = ".pfx";

    private const string OtherPfxEnding = ".p12";

    /// <exception cref="CryptographicException">A file is not a certificate or key, they do not match, or the password is wrong.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ServerCertificate Load(NetworkSettings settings)
    {
        var path = settings.Certificate!;
        var password = settings.CertificatePassword;
        X509Certificate2Collection all = [];
        X509Certificate2 leaf;
        if (Path.GetExtension(path).ToLowerInvariant() is PfxEnding or OtherPfxEnding)
        {
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
            leaf = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException();
        }
        else
        {
            all.ImportFromPemFile(path);
            using var pem = password is null
                ? X509Certificate2.CreateFromPemFile(path, settings.CertificateKey)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, settings.CertificateKey);
            // Windows does not use a key that is in memory only.
            leaf = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }

        return new(leaf, [.. all.Where(c => c.Thumbprint != leaf.Thumbprint)]);
    }

    /// <summary>What is wrong with the certificate, without the password; null where nothing is.</summary>
    public static string? FindMistake(NetworkSettings settings)
    {
        if (new[] { settings.Certificate, settings.CertificateKey }.Any(path => path is not null && !File.Exists(path)))
            return "file not found. Check the paths of the certificate and of its key.";
        try
        {
            using var leaf = Load(settings).Leaf;
            return leaf.NotAfter.ToUniversalTime() < TimeProvider.System.GetUtcNow().UtcDateTime
                ? "the certificate has expired. Renew it, and start the worker again."
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "the file cannot be read. Give the user of the worker permission to read it.";
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return "this is not a certificate with its key, or the password is wrong. Give the key of a PEM file in Page:CertificateKey, and "
                + "the password in the environment variable DQCHECK_Page__CertificatePassword.";
        }
    }
}
