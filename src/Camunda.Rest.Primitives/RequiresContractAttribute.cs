using System.Diagnostics;

namespace Camunda.Rest;

/// <summary>
/// States what a member or type needs of the API contract: an operation id, a C# type, or a C# type and its member (<c>ProcessInstanceResult.BusinessId</c>).
/// Where the version's contract lacks one of them, the build leaves the member or type out. <c>getA|getB</c> needs one of the two. Nothing of the attribute is compiled.
/// </summary>
/// <param name="needs">What is needed, as plain texts: they are read before anything is compiled.</param>
[Conditional("CAMUNDA_CONTRACT_NEEDS")]
[AttributeUsage(AttributeTargets.All & ~(AttributeTargets.Assembly | AttributeTargets.Module | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.GenericParameter), AllowMultiple = true, Inherited = false)]
internal sealed class RequiresContractAttribute(params string[] needs) : Attribute
{
    /// <summary>What is needed.</summary>
    public IReadOnlyList<string> Needs { get; } = needs;
}
