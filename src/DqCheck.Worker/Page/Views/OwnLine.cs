using DqCheck.PreviousWorkbooks;
using DqCheck.Worker.Page.Own;

namespace DqCheck.Worker.Page.Views;

/// <summary>A finding on a client of a keyworker, and the reason that was typed; null where none can be.</summary>
internal sealed record OwnLine(OwnFinding Finding, TypedNote? Note);
