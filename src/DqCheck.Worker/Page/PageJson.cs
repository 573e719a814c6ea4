using System.Text.Json.Serialization;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Page.Results;

namespace DqCheck.Worker.Page;

/// <summary>Source-generated JSON metadata of what the page and its scripts send each other.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(CheckProgress))]
[JsonSerializable(typeof(CheckStarted))]
[JsonSerializable(typeof(CheckAgainRequest))]
[JsonSerializable(typeof(CheckOrder))]
[JsonSerializable(typeof(ContractsRequest))]
[JsonSerializable(typeof(AcceptRequest))]
[JsonSerializable(typeof(AcceptUndoRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(PageState))]
internal sealed partial class PageJson : JsonSerializerContext;
