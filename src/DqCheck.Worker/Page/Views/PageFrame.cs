using RazorSlices;

namespace DqCheck.Worker.Page.Views;

/// <summary>A page: its content, and what is around it.</summary>
internal sealed record PageFrame(PageLayout Layout, RazorSlice Body);
