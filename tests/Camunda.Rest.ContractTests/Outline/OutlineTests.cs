using System.Reflection;
using Camunda.Rest.ContractTests.Snapshots;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Outline;

/// <summary>The public API of what is shipped, so that a change of it is a diff that someone reads.</summary>
internal sealed class OutlineTests
{
    private static IEnumerable<TestCaseData> Assemblies =>
        new[]
            {
                typeof(CamundaContract), typeof(CamundaNaming), typeof(CamundaClient), typeof(CamundaTestCluster), typeof(FeelExpression),
                typeof(CamundaModelBindingExtensions),
            }
            .Select(type => type.Assembly)
            .Select(assembly => new TestCaseData(assembly).SetArgDisplayNames(assembly.GetName().Name!));

    [TestCaseSource(nameof(Assemblies))]
    public void PublicApi_OfAnAssembly_MatchesSnapshot(Assembly assembly) =>
        ContractSnapshot.Match(PublicApi.Of(assembly), assembly.GetName().Name!, SnapshotForm.Difference);
}
