using Camunda.Rest.ContractTests.Snapshots;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Outline;

/// <summary>One generated file of each template in full, so that a change of a template is a diff that someone reads.</summary>
internal sealed class GeneratedFileTests
{
    private static readonly string[] Files =
    [
        "Api/IUserTasksApi.cs", "Filters/StringFilterProperty.cs", "Keys/TenantId.cs", "Models/SearchQueryPageRequest.cs",
        "Models/UserTaskAssignmentRequest.cs",
        "Models/UserTaskResult.cs", "Models/UserTaskState.cs",
    ];

    [TestCaseSource(nameof(Files))]
    public void Text_OfAGeneratedFile_MatchesSnapshot(string file)
    {
        string text = File.ReadAllText(Repository.PathOf($"generated/Camunda.Rest.Generated/Output/{CamundaContract.ApiVersion}/{file}"));

        ContractSnapshot.Match(text, Path.GetFileNameWithoutExtension(file));
    }

    [Test]
    public void Snapshots_OfThisVersion_AreOfTheseFilesOnly() =>
        ContractSnapshot.MatchNames(Files.Select(file => Path.GetFileNameWithoutExtension(file)));
}
