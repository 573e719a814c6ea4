using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>Which kinds of record belong to an episode and to a client.</summary>
public class RecordKindTests
{
    [Theory]
    [InlineData(RecordKind.File, false, false, false)]
    [InlineData(RecordKind.Client, false, false, false)]
    [InlineData(RecordKind.Episode, false, false, true)]
    [InlineData(RecordKind.Intervention, true, true, true)]
    [InlineData(RecordKind.Review, true, true, true)]
    [InlineData(RecordKind.TimeInTreatment, true, true, true)]
    [InlineData(RecordKind.Top, true, true, true)]
    [InlineData(RecordKind.Journey, false, true, true)]
    public void Each_kind_of_record_has_its_parents(RecordKind kind, bool isChild, bool ofEpisode, bool ofClient) =>
        Assert.Equal((isChild, ofEpisode, ofClient), (kind.IsChildOfEpisode(), kind.BelongsToEpisode(), kind.BelongsToClient()));
}
