namespace DqCheck.Records;

/// <summary>A row with CONSENT=N and the slots of the columns that should be blank.</summary>
internal sealed record ConsentBreach(int File, int Line, int Agency, int Client, IReadOnlyList<int> Slots);
