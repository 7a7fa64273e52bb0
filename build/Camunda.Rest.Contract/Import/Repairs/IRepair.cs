using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>One change on the way from the published description to the contract.</summary>
internal interface IRepair
{
    public void Apply(ApiDocument document);
}
