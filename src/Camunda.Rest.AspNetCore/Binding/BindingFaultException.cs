using System.Text.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// A malformed value in a JSON body. The serializer adds the path of the value that a converter was called for; the rest of the path,
/// inside a model, is known here.
/// </summary>
internal sealed class BindingFaultException : JsonException
{
    /// <param name="message">What is wrong, as a sentence.</param>
    /// <param name="pathInModel">The path below the value that the converter was called for, such as <c>.filter.userTaskKey</c>.</param>
    /// <param name="innerException">The cause.</param>
    public BindingFaultException(string message, string pathInModel = "", Exception? innerException = null)
        : base(pathInModel.Length > 0 ? $"{pathInModel.TrimStart('.')}: {message}" : message, innerException)
    {
        Sentence = message;
        PathInModel = pathInModel;
    }

    /// <summary>What is wrong, without a path.</summary>
    public string Sentence { get; }

    /// <summary>The complete path, once the serializer has added its part.</summary>
    public string Field => Path + PathInModel;

    private string PathInModel { get; }
}
