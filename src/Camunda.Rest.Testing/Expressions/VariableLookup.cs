using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>The value of a variable, or null when there is none.</summary>
internal delegate JsonElement? VariableLookup(string name);
