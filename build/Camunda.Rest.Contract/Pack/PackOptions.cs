namespace Camunda.Rest.Contract.Pack;

/// <summary>How packages are made.</summary>
/// <param name="Folder">Where they are written.</param>
/// <param name="Repository">The public address of the repository; null for that of its remote.</param>
/// <param name="ListsFiles">Whether the files of each package are printed.</param>
/// <param name="BuildArguments">What is handed on to <c>dotnet build</c>.</param>
internal sealed record PackOptions(string Folder, RepositoryAddress? Repository, bool ListsFiles, IReadOnlyList<string> BuildArguments);
