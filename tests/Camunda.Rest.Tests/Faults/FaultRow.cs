namespace Camunda.Rest.Tests.Faults;

/// <summary>What came of a fault.</summary>
internal sealed record FaultRow(string Fault, FaultSight Search, FaultSight Complete, FaultSight Create)
{
    public const string Head = """
        | Fault | Search: the caller sees | Attempts | Completing a job: the caller sees | Attempts | Starting an instance: the caller sees | Attempts | Duplicates | Next call, same client |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    public static FaultRow Expected(FaultCase fault) =>
        new(
            fault.Fault,
            Sight(fault.Search, fault.SearchTries),
            Sight(fault.Complete, fault.SearchTries),
            Sight(fault.Create, fault.CreateTries));

    public override string ToString() =>
        $"| {Fault} | {Search.Seen} | {Search.Tries} | {Complete.Seen} | {Complete.Tries} | {Create.Seen} | {Create.Tries} | "
            + $"{Create.Doubled} | {string.Join("; ", new[] { Search.Next, Complete.Next, Create.Next }.Distinct())} |";

    private static FaultSight Sight(string seen, string tries) => new(seen, tries, 0, FaultCase.Result);
}
