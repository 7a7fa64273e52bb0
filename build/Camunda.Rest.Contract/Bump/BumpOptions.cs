namespace Camunda.Rest.Contract.Bump;

/// <summary>How much a bump does.</summary>
/// <param name="ClientOnly">Whether it ends with the client, compiled for one target framework.</param>
/// <param name="BuildArguments">What is handed on to <c>dotnet build</c>.</param>
internal sealed record BumpOptions(bool ClientOnly, IReadOnlyList<string> BuildArguments);
