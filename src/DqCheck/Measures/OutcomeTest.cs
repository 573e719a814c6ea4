namespace DqCheck.Measures;

/// <summary>Whether something changed as asked from one TOP to the other; null without the starting condition or an answer.</summary>
internal delegate bool? OutcomeTest(OutcomeReader outcomes, TopPair change);
