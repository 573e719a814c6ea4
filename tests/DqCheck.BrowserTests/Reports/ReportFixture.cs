using DqCheck.Tests;

namespace DqCheck.BrowserTests.Reports;

/// <summary>The report of the sample, made once for the tests of a class.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFixture() => File = ReportFile.OfSample(_folder);

    public string File { get; }

    public void Dispose() => _folder.Dispose();
}
