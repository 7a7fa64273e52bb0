using System.Diagnostics;

namespace Camunda.Rest;

/// <summary>
/// Declares what a member or type requires of the API contract: an operation id, a C# type, or a C# type and its member
/// (<c>ProcessInstanceResult.BusinessId</c>). When the contract of the API version lacks one of them, the build omits the member or type.
/// <c>getA|getB</c> requires one of the two. The attribute itself is not compiled.
/// </summary>
/// <param name="needs">The requirements, as plain strings: they are read before anything is compiled.</param>
[Conditional("CAMUNDA_CONTRACT_NEEDS")]
[AttributeUsage(
    AttributeTargets.All & ~(AttributeTargets.Assembly | AttributeTargets.Module | AttributeTargets.Parameter | AttributeTargets.ReturnValue
        | AttributeTargets.GenericParameter),
    AllowMultiple = true,
    Inherited = false)]
internal sealed class RequiresContractAttribute(params string[] needs) : Attribute
{
    /// <summary>The requirements.</summary>
    public IReadOnlyList<string> Needs { get; } = needs;
}
