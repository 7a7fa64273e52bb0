namespace Camunda.Rest.Tests.Shared.Generated;

/// <summary>Reads and writes a model through <c>CamundaJson</c> for tests that know its type at run time only.</summary>
internal abstract class GeneratedModel
{
    public static GeneratedModel Of(Type type) => (GeneratedModel)Activator.CreateInstance(typeof(GeneratedModel<>).MakeGenericType(type))!;

    public abstract string Write(object? model);

    public abstract object? Read(string json);
}
