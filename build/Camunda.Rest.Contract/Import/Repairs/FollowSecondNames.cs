using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Replaces a component that is nothing but a reference by the component it refers to. A second name for a type would name a variant
/// of a union, or the value of a filter, that NSwag generates no class for.
/// </summary>
internal sealed class FollowSecondNames : IRepair
{
    public void Apply(ApiDocument document) => ComponentInliner.Inline(document, component => component.ContainsKey("$ref"));
}
