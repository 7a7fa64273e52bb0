using Camunda.Rest.Contract.Document;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Document;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Camunda.Rest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests have to run below the folder of Camunda.Rest.sln.");
    });

    public static ContractFolder Contracts => new(PathOf("openapi"));

    public static string PathOf(string path) => Path.Combine(Root.Value, path);
}
