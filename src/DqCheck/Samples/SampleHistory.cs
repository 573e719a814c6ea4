namespace DqCheck.Samples;

/// <summary>A client with every episode up to the last day of the sample; none without consent.</summary>
internal sealed record SampleHistory(SampleClient Client, IReadOnlyList<SampleEpisode> Episodes)
{
    public static SampleHistory Draw(int number, SampleRequest request, SampleColumns columns)
    {
        var random = new SampleRandom(request.Seed, number, RandomStreams.History);
        var client = SampleClient.Draw(number, request, columns, random);
        return new(client, client.Consents ? EpisodeHistory.Draw(client, request, random) : []);
    }

    /// <summary>Writes the rows of every episode, one after the other.</summary>
    /// <param name="line">Physical line of the first row.</param>
    /// <param name="request">The options.</param>
    /// <param name="columns">The columns.</param>
    public List<EpisodeRows> Write(int line, SampleRequest request, SampleColumns columns)
    {
        var cells = new SampleRandom(request.Seed, Client.Number, RandomStreams.Cells);
        var later = new SampleRandom(request.Seed, Client.Number, RandomStreams.Later);
        List<EpisodeRows> written = [];
        foreach (var episode in Episodes)
        {
            EpisodeRows rows = new(columns, request, episode, line, Episodes.Count == 1, cells, later);
            written.Add(rows);
            line += rows.Rows.Count;
        }

        return written;
    }
}
