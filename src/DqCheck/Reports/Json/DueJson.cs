using System.Text.Json;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>What falls due by week, as counts; and how measures will stand at the end of this and of the next month.</summary>
internal static class DueJson
{
    private static readonly (string Name, DueKind Kind)[] Kinds =
    [
        ("startTops", DueKind.StartTop),
        ("reviewTops", DueKind.ReviewTop),
        ("exitTops", DueKind.ExitTop),
        ("subInterventionReviews", DueKind.Review),
        ("subInterventionReviewsAtEnd", DueKind.ReviewAtEnd),
        ("rePresentationWindows", DueKind.RePresentationWindow),
    ];

    public static void Write(Utf8JsonWriter json, ResultView view)
    {
        var due = view.Result.DueItems;
        json.WriteStartObject("dueNext");
        json.WriteString("withoutTops", due.NoTopsReason);
        json.WriteString("withoutReviews", due.NoReviewsReason);
        json.WriteString("withoutJourneys", due.NoJourneysReason);
        var shown = new JsonCounts(json, view.Rounding);
        json.WriteStartArray("weeks");
        var counts = due.Items.CountBy(i => (due.GetWeek(i.Day), i.Kind)).ToDictionary();
        for (var week = 1; week <= (view.Result.Dates.AsOf is null ? 0 : due.Weeks); week++)
        {
            json.WriteStartObject();
            json.WriteNumber("week", week);
            json.WriteString(
                "to",
                ResultJson.FormatDate(
                    DateOnly.FromDayNumber(Math.Min(view.Result.Journeys.Today + (7 * week), DateOnly.MaxValue.DayNumber))
                )
            );
            foreach (var (name, kind) in Kinds)
                shown.Write(name, counts.GetValueOrDefault((week, kind)));
            shown.WriteEnd();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("forecast");
        foreach (var forecast in view.Result.Forecasts)
            WriteForecast(json, forecast, view.Rounding);
        json.WriteEndArray();
    }

    private static void WriteForecast(Utf8JsonWriter json, Forecast forecast, Rounding rounding)
    {
        json.WriteStartObject();
        json.WriteString("id", forecast.Id);
        json.WriteString("agency", forecast.Agency);
        json.WriteString("day", ResultJson.FormatDate(DateOnly.FromDayNumber(forecast.Day)));
        json.WriteString("reason", forecast.Reason.Length > 0 ? forecast.Reason : null);
        foreach (var (name, figure) in new[] { ("ifNothing", forecast.IfNothing), ("ifEverything", forecast.IfEverything) })
        {
            json.WriteStartObject(name);
            MeasuresJson.WriteFigure(json, RoundedFigure.Create(rounding, figure), JourneyMeasures.Find(forecast.Id)!.Unit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
