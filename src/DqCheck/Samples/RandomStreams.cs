namespace DqCheck.Samples;

/// <summary>The streams of random numbers of a client, so that what is drawn from one does not depend on the others.</summary>
internal static class RandomStreams
{
    public const int History = 0;

    public const int Cells = 1;

    public const int Defects = 2;

    public const int Later = 3;

    public const int Incidents = 4;
}
