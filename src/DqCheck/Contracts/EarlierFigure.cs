using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>The figure of an indicator in an earlier period, as the extract shows it now.</summary>
internal sealed record EarlierFigure(Window Window, Figure Figure);
