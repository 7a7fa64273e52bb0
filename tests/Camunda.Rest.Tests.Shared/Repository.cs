using System.Reflection;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Tests.Shared;

/// <summary>The files of the repository that tests hold to account.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    public static ContractFolder Contracts => new(PathOf("openapi"));

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string ReadText(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");
}
