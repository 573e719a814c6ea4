namespace DqCheck.Measures;

/// <summary>Tests whether an outcome was achieved between two TOPs; null without the starting condition or an answer.</summary>
internal delegate bool? OutcomeTest(OutcomeReader outcomes, TopPair change);
