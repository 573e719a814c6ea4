using System.Globalization;
using DqCheck.Worker.Folders;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DqCheck.Worker.Page.Checks;

/// <summary>Uploaded files, in a folder that may become a check.</summary>
internal sealed class ReceivedFiles : IDisposable
{
    private const int MaxFiles = 100;

    private readonly List<string> _paths = [];

    private ReceivedFiles(CheckFolder folder) => Folder = folder;

    /// <summary>The folder in which they are.</summary>
    public CheckFolder Folder { get; }

    /// <summary>The files, in the order in which they came.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>Receives the files of a form, each as it comes.</summary>
    /// <exception cref="PageFault">There is none, or too many, or they cannot be saved.</exception>
    public static async Task<ReceivedFiles> ReceiveAsync(HttpRequest request, Workspace workspace)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary
        )
            throw PageFault.BadRequest("Choose at least one file.");
        ReceivedFiles files = new(CheckFolder.Create(workspace));
        try
        {
            await files.ReadAsync(new(boundary, request.Body), request.HttpContext.RequestAborted);
            return files;
        }
        catch (Exception e)
        {
            files.Dispose();
            if (e is InvalidDataException || (e is IOException and not BadHttpRequestException && StorageErrors.Describe(e) is null))
                throw PageFault.BadRequest("The upload was not complete. Try again.");
            throw;
        }
    }

    public void Dispose() => Folder.Dispose();

    private async Task ReadAsync(MultipartReader form, CancellationToken gone)
    {
        while (await form.ReadNextSectionAsync(gone) is { } section)
        {
            if (section.AsFileSection() is not { FileStream: { } content } file)
                continue;
            if (_paths.Count == MaxFiles)
                throw PageFault.BadRequest($"These are more than {MaxFiles} files. Choose fewer.");
            // A folder for each, because two files can have the same name.
            var path = Path.Combine(
                Folder.Path,
                _paths.Count.ToString(CultureInfo.InvariantCulture),
                UploadName.Clean(section.GetContentDispositionHeader()?.FileNameStar.Value ?? file.FileName)
            );
            PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
            await using var target = PrivateFiles.Open(path, FileMode.CreateNew);
            await content.CopyToAsync(target, gone);
            _paths.Add(path);
        }

        if (_paths.Count == 0)
            throw PageFault.BadRequest("Choose at least one file.");
    }
}
