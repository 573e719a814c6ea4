using System.Text.Json.Serialization;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>Source-generated JSON metadata of the files in <c>kept</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StoredRun))]
[JsonSerializable(typeof(IReadOnlyList<HistoryFigure>))]
[JsonSerializable(typeof(IReadOnlyList<WorkbookStamp>))]
internal sealed partial class WorkspaceJson : JsonSerializerContext;
