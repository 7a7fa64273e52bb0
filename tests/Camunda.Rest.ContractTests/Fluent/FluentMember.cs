using System.Reflection;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>A public method or indexer of the fluent layer, with an object that it can be called on.</summary>
/// <param name="Path">How a user gets there, such as <c>Tenants[].UpdateAsync</c>.</param>
/// <param name="Target">The object.</param>
/// <param name="Method">The method; an indexer's getter.</param>
internal sealed record FluentMember(string Path, object Target, MethodInfo Method)
{
    public override string ToString() => Path;
}
