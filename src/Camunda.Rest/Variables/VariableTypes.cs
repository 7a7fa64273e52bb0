using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>Rejects types that cannot be bound to variables, before anything is sent.</summary>
internal static class VariableTypes
{
    /// <summary>Returns how all variables are bound to a type.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The type, or the type of a member, cannot be deserialized, or is not an object in JSON.
    /// </exception>
    public static VariableShape Readable(Type type, VariableSerialization serialization)
    {
        var shape = serialization.ShapeOf(type);
        if (shape.IsObject)
            return shape;
        throw new CamundaVariablesException(
            $"Variables are an object with names, which {TypeName.Of(type)} is not. Use a type with a member "
                + "for each variable, a dictionary or JsonVariables.")
        {
            Expected = "an object",
            Actual = TypeName.Of(type),
        };
    }

    /// <exception cref="CamundaVariablesException">The type, or the type of a member, cannot be deserialized.</exception>
    public static void CheckValue(Type type, VariableSerialization serialization) => serialization.ShapeOf(type);
}
