using System.Globalization;
using DqCheck.Worker.Page.Results;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Views;

/// <summary>A result as the page lists it.</summary>
internal sealed record ResultLine
{
    /// <summary>The month in words.</summary>
    public required string Month { get; init; }

    /// <summary>The code of the agency, or of several.</summary>
    public required string Agency { get; init; }

    /// <summary>The verdict in short.</summary>
    public required string Verdict { get; init; }

    /// <summary>The address of the result.</summary>
    public required string Address { get; init; }

    /// <summary>Whether there is a report to open.</summary>
    public bool HasReport { get; init; }

    /// <summary>0 for the present result; otherwise how many results ago it was.</summary>
    public int Version { get; init; }

    /// <summary>Whether a later result of the month has taken its place.</summary>
    public bool IsEarlier => Version > 0;

    /// <summary>Whether people have changed something since that it does not yet show.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>Whether its extract can be checked again.</summary>
    public bool CanCheckAgain { get; init; }

    /// <summary>The files to download.</summary>
    public required IReadOnlyList<FileLink> Files { get; init; }

    /// <summary>The copies for the commissioner.</summary>
    public required IReadOnlyList<FileLink> Copies { get; init; }

    /// <summary>Whether there are workbooks for each keyworker or team.</summary>
    public bool IsSplit { get; init; }

    public static ResultLine Create(HttpContext context, ResultFolder result)
    {
        var address = context.Request.PathBase + result.Address;
        var files = result.Files.Select(path => Path.GetFileName(path));
        return new()
        {
            Month = DescribeMonth(result.Month),
            Agency = result.Agency,
            Verdict = result.Verdict,
            Address = address,
            HasReport = result.Report is not null,
            Version = result.Version,
            IsOutdated = result.IsOutdated,
            CanCheckAgain = result.Stored is not null && !result.IsEarlier && result.ListExtracts().Count > 0,
            Files = FileTitles.CreateLinks(files, $"{address}/files"),
            Copies = FileTitles.CreateLinks(result.Copies.Select(path => Path.GetFileName(path)), $"{address}/commissioner"),
            IsSplit = result.IsSplit,
        };
    }

    /// <summary>The month of a result in words.</summary>
    public static string DescribeMonth(string month) =>
        month == ResultPlace.NoMonth
            ? "No date"
            : DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
