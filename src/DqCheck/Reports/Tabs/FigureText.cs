using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>The target of a figure, and whether it was met, in words.</summary>
internal static class FigureText
{
    /// <summary>The target, aligned as a number; null where there is none.</summary>
    public static NumberPlaceholder? Target(MeasureResult measure) =>
        measure.Target is not { } target ? null
        : measure.Unit == Unit.Percent ? new($"{target}%")
        : new($"{target}");

    /// <summary>Met, or how far it was missed; otherwise why it cannot be computed, or a note.</summary>
    public static string? MetOrMissed(MeasureResult measure, ResultView view)
    {
        if (view.Publish(measure) is not { } figure)
            return $"not calculated: {measure.Reason}";
        return figure.IsMet switch
        {
            true => "met",
            false when !view.ShowsCases => "missed",
            false =>
                $"missed: {Plural.FormatNumber(measure.Shortfall!.Value)} {(measure.Unit == Unit.Percent ? "more needed" : "too many")}",
            _ => view.GetReason(measure),
        };
    }

    public static Tone? Colour(MeasureResult measure, ResultView view)
    {
        if (view.Publish(measure)?.IsMet is not { } met)
            return null;
        return met ? Tone.Good : Tone.Bad;
    }
}
