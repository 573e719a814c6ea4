using DqCheck.Measures;

namespace DqCheck.Reports.Json;

/// <summary>A month over time. Members are null where they are not known, or not for the audience.</summary>
internal sealed class OverTimeJson
{
    private readonly OverTimeMonth _month;
    private readonly ResultView _view;

    internal OverTimeJson(OverTimeMonth month, ResultView view)
    {
        _month = month;
        _view = view;
    }

    public string Month => _month.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public long? NewPresentations => _view.RoundKnown(_month.Figures.NewPresentations);

    public long? InTreatment => _view.RoundKnown(_month.Figures.InTreatment);

    public long? Exits => _view.RoundKnown(_month.Figures.Exits);

    public OverTimeRateJson? TopStart => Rate(_month.Figures.TopStart);

    public OverTimeRateJson? TopExit => Rate(_month.Figures.TopExit);

    public OverTimeRateJson? TopReview => Rate(_month.Figures.Submission.TopReview);

    public OverTimeRateJson? Load => Rate(_month.Figures.Submission.Load);

    public OverTimeRateJson? DataQuality => Rate(_month.Figures.Submission.DataQuality);

    public long? ReviewsOutstanding => _view.RoundKnown(_month.ReviewsOutstanding);

    public long? FindingsOpened => _view.ShowsCases ? _month.FindingsOpened : null;

    public long? FindingsFixed => _view.ShowsCases ? _month.FindingsFixed : null;

    public long? FindingsOpen => _view.ShowsCases ? _month.FindingsOpen : null;

    public decimal? MeanAgeDays =>
        _view.ShowsCases && _month.MeanAge is { } days ? Math.Round(days, 1, MidpointRounding.AwayFromZero) : null;

    private OverTimeRateJson? Rate(Fraction? fraction) => fraction is { } known ? new(known, _view) : null;
}
