namespace Camunda.Rest.Contract.Tests.Rooms;

/// <summary>A file of one room that uses a type of another.</summary>
internal sealed record RoomArrow(string From, string To, string File, string Type)
{
    public override string ToString() => $"{File} -> {To}/{Type}";
}
