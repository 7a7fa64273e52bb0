using System.Reflection;

namespace Camunda.Rest.AspNetCore;

/// <summary>A property of a model.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Member">The C# property.</param>
/// <param name="Nullability">Whether its type, and the types of its items, can be null.</param>
internal sealed record ModelProperty(string Name, PropertyInfo Member, NullabilityInfo Nullability);
