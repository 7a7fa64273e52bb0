namespace Camunda.Rest.Testing.Expressions;

/// <summary>An expression that is no FEEL, or FEEL beyond what is evaluated here. The message says where and what.</summary>
internal sealed class FeelSyntaxException(string message) : Exception(message);
