namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>What a member or type states that it needs of the contract.</summary>
/// <param name="Name">An operation id, a C# type, or a C# type and its member.</param>
/// <param name="Line">The line of the attribute, from 1.</param>
/// <param name="Unit">The member or type that states it.</param>
internal sealed record ContractNeed(string Name, int Line, SourceUnit Unit);
